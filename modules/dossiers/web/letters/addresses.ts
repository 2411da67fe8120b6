export const lettersAddress = "/thu-xin-loi";
export const registerAddress = `${lettersAddress}/so`;
export const countsAddress = `${lettersAddress}/tong-hop`;
export const explanationsAddress = `${lettersAddress}/giai-trinh`;
export const draftAddress = (dossierId: string): string => `${lettersAddress}/soan/${dossierId}`;
export const letterAddress = (id: string, more = ""): string => `${lettersAddress}/${id}${more}`;
export const explanationAddress = (id: string): string => `${explanationsAddress}/${id}`;
