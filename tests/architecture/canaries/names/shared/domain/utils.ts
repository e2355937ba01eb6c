export const blacklist: string[] = [];
export function processRow(customerName: string): string {
  return customerName;
}
