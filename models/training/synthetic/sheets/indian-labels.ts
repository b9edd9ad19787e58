/** Words of Indian tax invoices; second halves are held out for the test part. */
// prettier-ignore
export const indianLabels = {
  title: ['TAX INVOICE', 'Tax Invoice', 'GST INVOICE', 'INVOICE', 'GST Tax Invoice', 'BILL OF SUPPLY / TAX INVOICE'],
  gstin: ['GSTIN', 'GST No', 'GSTIN/UIN', 'GSTIN No.'],
  number: ['Invoice No.', 'Invoice No', 'Inv. No.', 'Bill No', 'Invoice Serial No.', 'Tax Invoice No'],
  date: ['Date', 'Invoice Date', 'Dated', 'Inv. Date', 'Bill Date', 'Dt.'],
  dueDate: ['Due Date', 'Due On', 'Payment Due', 'Pay Before'],
  order: ["Buyer's Order No.", 'P.O. No.', 'Order No', 'PO Ref'],
  place: ['Place of Supply', 'State of Supply', 'POS', 'Supply State'],
  buyer: ['Bill To', 'Buyer', 'Details of Receiver (Billed to)', 'Buyer (Bill to)', 'M/s.', 'Party Details'],
  taxable: ['Taxable Value', 'Sub Total', 'Taxable Amount', 'Total before Tax', 'Assessable Value', 'Total Taxable'],
  discount: ['Discount', 'Less: Discount', 'Trade Discount', 'Disc.'],
  totalTax: ['Total Tax', 'Total GST', 'Tax Amount', 'Total Tax Amount: GST'],
  roundOff: ['Round Off', 'Rounded Off', 'R/O', 'Rounding (+/-)'],
  total: ['Grand Total', 'Total', 'Invoice Total', 'Total Amount', 'Net Amount', 'Total Amount after Tax', 'Invoice Value', 'Amount Payable'],
  words: ['Amount in Words', 'Amount Chargeable (in words)', 'In Words', 'Rupees in words', 'Total in words', 'Sum of'],
  bank: ['Bank Details', "Company's Bank Details", 'Our Bank', 'RTGS / NEFT'],
  signatory: ['Authorised Signatory', 'Authorized Signatory', 'Auth. Sign', 'Proprietor'],
  declaration: ['We declare that this invoice shows the actual price of the goods described.', 'Goods once sold will not be taken back.', 'Subject to local jurisdiction. E. & O.E.', 'Interest at 18% p.a. is charged if not paid in time.'],
  columns: {
    pos: ['S.No', 'Sl No.', 'Sr.', '#'], text: ['Description of Goods', 'Particulars', 'Item', 'Product Description'], hsn: ['HSN/SAC', 'HSN', 'HSN Code', 'SAC / HSN'], quantity: ['Qty', 'Quantity', 'Qty.', 'Nos'], unit: ['per', 'Unit', 'UOM', 'Units'],
    price: ['Rate', 'Price', 'Unit Rate', 'Price/Unit'], taxable: ['Amount', 'Taxable Value', 'Value', 'Taxable Amt'], rate: ['GST %', 'GST Rate', 'Tax %', 'Tax Rate'], cgst: ['CGST', 'CGST Amt', 'CGST Rs', 'C.GST'], sgst: ['SGST', 'SGST Amt', 'SGST Rs', 'S.GST'], amount: ['Total', 'Amount', 'Total Amt', 'Net Amt'],
  },
} as const;
