/** Models 1.2 and 1.3 of Decree 30/2020/NĐ-CP, appendix III. */
export const decisionWords = {
	kind: "QUYẾT ĐỊNH",
	kindInText: "Quyết định",
	symbol: "QĐ",
	decides: "QUYẾT ĐỊNH:",
	article: "Điều %1.",
	proposedBy: (who: string) => `Theo đề nghị của ${who}`,
};
