import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by `npm run calibrate`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {
  vendor: {"bias":1.099,"odds":1.028,"lead":0.488,"words":1.882,"worstWord":0.649,"confirmed":0.272,"few":0.046},
  buyer: {"bias":1.257,"odds":1.083,"lead":0.384,"words":1.859,"worstWord":0.646,"confirmed":0.272,"few":0.036},
  address: {"bias":-0.536,"odds":1.335,"lead":0,"words":1.48,"worstWord":0.63,"confirmed":0.272,"few":0.084},
  vendor_tax_id: {"bias":1.056,"odds":1.04,"lead":0.116,"words":1.814,"worstWord":0.64,"confirmed":0.272,"few":0.084},
  invoice_number: {"bias":-0.133,"odds":0.944,"lead":0,"words":1.838,"worstWord":0.644,"confirmed":0.272,"few":0.178},
  date: {"bias":1.794,"odds":1.258,"lead":0.451,"words":1.809,"worstWord":0.64,"confirmed":0.272,"few":0.069},
  due_date: {"bias":1.612,"odds":1.191,"lead":0.34,"words":1.811,"worstWord":0.64,"confirmed":0.272,"few":0.073},
  total: {"bias":1.285,"odds":0.562,"lead":0,"words":1.792,"worstWord":0.635,"confirmed":0.402,"few":0.027},
  net: {"bias":1.283,"odds":0.688,"lead":0.002,"words":1.802,"worstWord":0.637,"confirmed":0.389,"few":0.037},
  tax: {"bias":0.951,"odds":0.656,"lead":0,"words":1.801,"worstWord":0.637,"confirmed":0.402,"few":0.076},
  due: {"bias":1.211,"odds":0.686,"lead":0.013,"words":1.802,"worstWord":0.637,"confirmed":0.375,"few":0.042},
  currency: {"bias":2.09,"odds":1.151,"lead":0.323,"words":1.805,"worstWord":0.636,"confirmed":0.272,"few":0.084},
  type: {"bias":1.092,"odds":1.151,"lead":0.018,"words":0.5,"worstWord":0.5,"confirmed":0,"few":0},
};

/** Written with it. By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {
  '0.005': {"type":0.938,"vendor_tax_id":0.988,"invoice_number":0.988,"date":0.886,"due_date":0.988,"net":0.988,"tax":0.988,"currency":0.988,"due":0.988,"buyer":0.988,"address":0.988},
  '0.01': {"type":0.936,"vendor_tax_id":0.93,"invoice_number":0.977,"date":0.725,"due_date":0.93,"net":0.93,"tax":0.936,"currency":0.789,"due":0.93,"buyer":0.93,"address":0.988,"vendor":0.988},
  '0.02': {"type":0.551,"vendor_tax_id":0.929,"invoice_number":0.977,"date":0.725,"due_date":0.767,"net":0.767,"tax":0.936,"currency":0.789,"due":0.767,"buyer":0.767,"address":0.988,"vendor":0.852,"total":0.954},
  '0.05': {"type":0.551,"vendor_tax_id":0.929,"invoice_number":0.977,"date":0.725,"due_date":0.325,"net":0.325,"tax":0.936,"currency":0.789,"due":0.325,"buyer":0.325,"address":0.866,"vendor":0.121,"total":0.652},
  '0.1': {"type":0.551,"vendor_tax_id":0.929,"invoice_number":0.615,"date":0.725,"due_date":0.325,"net":0.325,"tax":0.884,"currency":0.789,"due":0.325,"buyer":0.325,"address":0.794,"vendor":0.011,"total":0.652},
};
