import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by `npm run calibrate`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {
  vendor: {"bias":2.046,"odds":0.769,"lead":0.469,"words":1.544,"worstWord":0.572,"confirmed":0.051,"few":0.401},
  buyer: {"bias":1.878,"odds":0.836,"lead":0.466,"words":1.422,"worstWord":0.562,"confirmed":0.051,"few":0.447},
  address: {"bias":0.539,"odds":1.231,"lead":0.055,"words":0.971,"worstWord":0.502,"confirmed":0.051,"few":0.495},
  vendor_tax_id: {"bias":2.15,"odds":0.765,"lead":0.377,"words":1.208,"worstWord":0.543,"confirmed":0.051,"few":0.495},
  invoice_number: {"bias":0.526,"odds":0.743,"lead":0.326,"words":1.205,"worstWord":0.544,"confirmed":0.051,"few":0.607},
  date: {"bias":2.287,"odds":0.547,"lead":0.588,"words":1.261,"worstWord":0.565,"confirmed":0.051,"few":0.47},
  due_date: {"bias":2.153,"odds":0.631,"lead":0.494,"words":1.24,"worstWord":0.557,"confirmed":0.051,"few":0.479},
  total: {"bias":1.803,"odds":0.473,"lead":0.075,"words":1.223,"worstWord":0.547,"confirmed":0.191,"few":0.525},
  net: {"bias":1.855,"odds":0.581,"lead":0.065,"words":1.217,"worstWord":0.545,"confirmed":0.187,"few":0.509},
  tax: {"bias":1.674,"odds":0.585,"lead":0.022,"words":1.217,"worstWord":0.545,"confirmed":0.213,"few":0.533},
  due: {"bias":1.458,"odds":0.552,"lead":0.004,"words":1.217,"worstWord":0.545,"confirmed":0.172,"few":0.546},
  currency: {"bias":2.472,"odds":0.861,"lead":0.441,"words":1.205,"worstWord":0.542,"confirmed":0.051,"few":0.495},
  type: {"bias":0.842,"odds":1.191,"lead":0.13,"words":0.5,"worstWord":0.5,"confirmed":0,"few":0},
};

/** Written with it. By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {
  '0.005': {"type":0.98,"vendor":0.98,"vendor_tax_id":0.991,"invoice_number":0.991,"due_date":0.991,"net":0.991,"tax":0.991,"currency":0.991,"due":0.991,"buyer":0.991,"address":0.991},
  '0.01': {"type":0.96,"vendor":0.96,"vendor_tax_id":0.96,"invoice_number":0.982,"due_date":0.96,"net":0.96,"tax":0.96,"currency":0.96,"due":0.96,"buyer":0.96,"address":0.991,"date":0.96},
  '0.02': {"type":0.92,"vendor":0.92,"vendor_tax_id":0.92,"invoice_number":0.982,"due_date":0.92,"net":0.92,"tax":0.92,"currency":0.92,"due":0.925,"buyer":0.92,"address":0.991,"date":0.92,"total":0.92},
  '0.05': {"type":0.8,"vendor":0.8,"vendor_tax_id":0.8,"invoice_number":0.982,"due_date":0.8,"net":0.8,"tax":0.914,"currency":0.913,"due":0.925,"buyer":0.8,"address":0.91,"date":0.817,"total":0.8},
  '0.1': {"type":0.6,"vendor":0.6,"vendor_tax_id":0.8,"invoice_number":0.673,"due_date":0.8,"net":0.8,"tax":0.772,"currency":0.913,"due":0.925,"buyer":0.8,"address":0.747,"date":0.817,"total":0.603},
};
