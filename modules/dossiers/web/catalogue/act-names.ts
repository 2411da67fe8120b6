/** What keepers do about a version as a whole; each is a page that says what follows before it is done. */
export const actNames = ["trinh", "tra-lai", "cong-bo", "bo", "het-hieu-luc", "rut", "ra-soat"] as const;
export type ActName = (typeof actNames)[number];

const possible = {
	open: ["trinh", "bo"],
	"handed-in": ["cong-bo", "tra-lai"],
	published: ["ra-soat", "het-hieu-luc", "rut"],
	withdrawn: [],
} as const satisfies Record<string, readonly ActName[]>;

export const actsFor = (standing: keyof typeof possible): readonly ActName[] => possible[standing];
