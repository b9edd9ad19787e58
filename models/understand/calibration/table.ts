import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by `npm run calibrate`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {
  vendor: {"bias":1.67,"odds":0.75,"lead":0.529,"words":1.461,"worstWord":0.541,"confirmed":0.234,"few":0.061},
  buyer: {"bias":1.448,"odds":0.824,"lead":0.547,"words":1.337,"worstWord":0.53,"confirmed":0.234,"few":0.112},
  address: {"bias":0.06,"odds":1.243,"lead":0.221,"words":0.894,"worstWord":0.462,"confirmed":0.234,"few":0.17},
  vendor_tax_id: {"bias":1.667,"odds":0.799,"lead":0.543,"words":1.119,"worstWord":0.51,"confirmed":0.234,"few":0.17},
  invoice_number: {"bias":0.346,"odds":0.712,"lead":0.336,"words":1.117,"worstWord":0.511,"confirmed":0.234,"few":0.222},
  date: {"bias":1.614,"odds":0.547,"lead":0.67,"words":1.171,"worstWord":0.532,"confirmed":0.234,"few":0.157},
  due_date: {"bias":1.547,"odds":0.633,"lead":0.606,"words":1.151,"worstWord":0.523,"confirmed":0.234,"few":0.158},
  total: {"bias":0.793,"odds":0.565,"lead":0.216,"words":1.145,"worstWord":0.513,"confirmed":0.473,"few":0.178},
  net: {"bias":0.349,"odds":0.651,"lead":0.367,"words":1.134,"worstWord":0.512,"confirmed":0.406,"few":0.22},
  tax: {"bias":0.551,"odds":0.664,"lead":0.318,"words":1.134,"worstWord":0.512,"confirmed":0.425,"few":0.214},
  due: {"bias":0.649,"odds":0.592,"lead":0.293,"words":1.134,"worstWord":0.512,"confirmed":0.402,"few":0.19},
  currency: {"bias":2.033,"odds":0.893,"lead":0.616,"words":1.116,"worstWord":0.509,"confirmed":0.234,"few":0.17},
  type: {"bias":0.975,"odds":1.206,"lead":0.205,"words":0.5,"worstWord":0.5,"confirmed":0,"few":0},
};

/** Written with it. By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {
  '0.005': {"type":0.98,"vendor":0.98,"vendor_tax_id":0.991,"invoice_number":0.991,"due_date":0.991,"net":0.991,"tax":0.991,"currency":0.991,"due":0.991,"buyer":0.991,"address":0.991},
  '0.01': {"type":0.96,"vendor":0.96,"vendor_tax_id":0.96,"invoice_number":0.99,"due_date":0.96,"net":0.96,"tax":0.96,"currency":0.96,"due":0.96,"buyer":0.96,"address":0.991,"date":0.96},
  '0.02': {"type":0.92,"vendor":0.92,"vendor_tax_id":0.92,"invoice_number":0.99,"due_date":0.92,"net":0.92,"tax":0.92,"currency":0.92,"due":0.92,"buyer":0.92,"address":0.991,"date":0.92,"total":0.92},
  '0.05': {"type":0.8,"vendor":0.8,"vendor_tax_id":0.8,"invoice_number":0.99,"due_date":0.8,"net":0.8,"tax":0.905,"currency":0.885,"due":0.914,"buyer":0.8,"address":0.991,"date":0.817,"total":0.8},
  '0.1': {"type":0.6,"vendor":0.6,"vendor_tax_id":0.8,"invoice_number":0.754,"due_date":0.8,"net":0.796,"tax":0.788,"currency":0.885,"due":0.914,"buyer":0.8,"address":0.764,"date":0.817,"total":0.6},
};
