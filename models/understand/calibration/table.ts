import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by `npm run calibrate`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {
  vendor: {"bias":1.688,"odds":0.924,"lead":0.358,"words":1.818,"worstWord":0.597,"confirmed":0.112,"few":0.36},
  buyer: {"bias":1.582,"odds":0.991,"lead":0.335,"words":1.769,"worstWord":0.593,"confirmed":0.112,"few":0.395},
  address: {"bias":0.307,"odds":1.163,"lead":0,"words":1.465,"worstWord":0.582,"confirmed":0.112,"few":0.435},
  vendor_tax_id: {"bias":2.039,"odds":0.927,"lead":0.223,"words":1.686,"worstWord":0.588,"confirmed":0.112,"few":0.435},
  invoice_number: {"bias":0.23,"odds":0.91,"lead":0.086,"words":1.687,"worstWord":0.589,"confirmed":0.112,"few":0.548},
  date: {"bias":2.088,"odds":1.118,"lead":0.471,"words":1.68,"worstWord":0.588,"confirmed":0.112,"few":0.423},
  due_date: {"bias":1.965,"odds":1.051,"lead":0.358,"words":1.682,"worstWord":0.588,"confirmed":0.112,"few":0.426},
  total: {"bias":1.78,"odds":0.495,"lead":0,"words":1.685,"worstWord":0.588,"confirmed":0.255,"few":0.437},
  net: {"bias":1.735,"odds":0.622,"lead":0.006,"words":1.685,"worstWord":0.588,"confirmed":0.248,"few":0.432},
  tax: {"bias":1.537,"odds":0.617,"lead":0,"words":1.685,"worstWord":0.588,"confirmed":0.273,"few":0.458},
  due: {"bias":1.335,"odds":0.586,"lead":0,"words":1.685,"worstWord":0.588,"confirmed":0.234,"few":0.47},
  currency: {"bias":2.45,"odds":1.016,"lead":0.305,"words":1.677,"worstWord":0.585,"confirmed":0.112,"few":0.435},
  type: {"bias":1.092,"odds":1.151,"lead":0.018,"words":0.5,"worstWord":0.5,"confirmed":0,"few":0},
};

/** Written with it. By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {
  '0.005': {"type":0.98,"vendor_tax_id":0.985,"invoice_number":0.985,"date":0.98,"due_date":0.985,"net":0.985,"tax":0.985,"currency":0.985,"due":0.985,"buyer":0.985,"address":0.985},
  '0.01': {"type":0.96,"vendor_tax_id":0.96,"invoice_number":0.979,"date":0.96,"due_date":0.96,"net":0.96,"tax":0.96,"currency":0.96,"due":0.96,"buyer":0.96,"address":0.985,"vendor":0.975},
  '0.02': {"type":0.92,"vendor_tax_id":0.92,"invoice_number":0.979,"date":0.92,"due_date":0.92,"net":0.92,"tax":0.92,"currency":0.92,"due":0.92,"buyer":0.92,"address":0.985,"vendor":0.92},
  '0.05': {"type":0.8,"vendor_tax_id":0.8,"invoice_number":0.979,"date":0.805,"due_date":0.8,"net":0.8,"tax":0.92,"currency":0.872,"due":0.912,"buyer":0.8,"address":0.985,"vendor":0.8,"total":0.8},
  '0.1': {"type":0.6,"vendor_tax_id":0.8,"invoice_number":0.632,"date":0.805,"due_date":0.8,"net":0.8,"tax":0.719,"currency":0.872,"due":0.912,"buyer":0.8,"address":0.896,"vendor":0.6,"total":0.666},
};
