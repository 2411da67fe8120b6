export const officeHoursAddress = "/gio-lam-viec";
export const enterHoursAddress = "/gio-lam-viec/nhap";
export const clockNewsAddress = "/gio-lam-viec/tinh-lai";
