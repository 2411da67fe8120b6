/** Model 1.5 of Decree 30/2020/NĐ-CP, appendix III. */
export const letterWords = {
	kindInText: "Công văn",
	subject: (subject: string) => `V/v ${subject}`,
	closing: "Trân trọng",
};
