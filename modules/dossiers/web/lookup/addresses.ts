export const lookupAddress = "/tra-cuu-ho-so";
export const resultAddress = (view: string): string => `${lookupAddress}/ket-qua/${view}`;
export const ratingsAddress = "/danh-gia-phuc-vu";
export const deskRatingsAddress = "/mot-cua/danh-gia";
