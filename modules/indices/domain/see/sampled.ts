/** Counted from all dossiers (766) or reported by the provinces (DTI): nobody is sampled, so there is no sampling error to ask for. */
const counted: readonly string[] = ["DVC766", "DTI"];

/** Whether people were sampled for an index, wholly or (PAR) in part. */
export const isSampled = (index: string): boolean => !counted.includes(index);
