/**
 * Type sizes in points, and what Decree 30/2020/NĐ-CP, appendix I part V, allows for each box. Of two sizes the larger
 * one is taken where it fits. Tables of an appendix are content, so they keep to the sizes of box 6.
 */
interface TypeSize {
	readonly size: number;
	readonly allowed: readonly [least: number, most: number];
	readonly box: string;
}

export const typeSizes = {
	nationalName: { size: 13, allowed: [12, 13], box: "1" },
	motto: { size: 14, allowed: [13, 14], box: "1" },
	parent: { size: 13, allowed: [12, 13], box: "2" },
	issuer: { size: 13, allowed: [12, 13], box: "2" },
	number: { size: 13, allowed: [13, 13], box: "3" },
	placeDay: { size: 13, allowed: [13, 14], box: "4" },
	kindName: { size: 14, allowed: [13, 14], box: "5a" },
	subject: { size: 14, allowed: [13, 14], box: "5a" },
	letterSubject: { size: 12, allowed: [12, 13], box: "5b" },
	content: { size: 14, allowed: [13, 14], box: "6" },
	tableContent: { size: 13, allowed: [13, 14], box: "6" },
	authority: { size: 14, allowed: [13, 14], box: "7a" },
	signer: { size: 14, allowed: [13, 14], box: "7b" },
	addressees: { size: 14, allowed: [13, 14], box: "9a" },
	recipientsLabel: { size: 12, allowed: [12, 12], box: "9b" },
	recipients: { size: 11, allowed: [11, 11], box: "9b" },
	appendixLabel: { size: 14, allowed: [14, 14], box: "appendix" },
	appendixTitle: { size: 14, allowed: [13, 14], box: "appendix" },
	appendixOf: { size: 14, allowed: [13, 14], box: "appendix" },
	pageNumber: { size: 14, allowed: [13, 14], box: "page" },
} as const satisfies Readonly<Record<string, TypeSize>>;
