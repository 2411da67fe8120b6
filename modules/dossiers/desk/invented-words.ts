/** Papers are written in Vietnamese alone. */
export const inventedWords = {
	title: (title: string) => `MINH HỌA - ${title}`,
	line: "MINH HỌA: nội dung do Gương đặt ra để dùng thử, không phải văn bản của cơ quan",
	style: "Dấu minh họa",
} as const;
