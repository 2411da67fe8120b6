import { defineMessages } from "#platform/i18n/messages.ts";

/** Counts by procedure and field. */
export const procedureFigures = defineMessages(
	{
		title: "Từng thủ tục và lĩnh vực",
		caption: "Theo thủ tục",
		captionFields: "Theo lĩnh vực",
		procedure: "Thủ tục",
		field: "Lĩnh vực",
		unknown: "Không rõ thủ tục",
		unknownField: "Không rõ lĩnh vực",
		whole: (from: string, to: string) => `Tính theo tháng trọn, từ ${from} đến ${to}.`,
		pooled: (count: string) => `${count} thủ tục khác, mỗi thủ tục dưới 5 hồ sơ`,
		pooledFields: (count: string) => `${count} lĩnh vực khác, mỗi lĩnh vực dưới 5 hồ sơ`,
		why: "Thủ tục có dưới 5 hồ sơ được cộng chung, không nêu tên, để không nhận ra một người.",
		more: (count: string) => `Bảng chỉ nêu những thủ tục nhiều hồ sơ nhất; còn ${count} thủ tục nữa.`,
	},
	{
		title: "Procedures and fields",
		caption: "By procedure",
		captionFields: "By field",
		procedure: "Procedure",
		field: "Field",
		unknown: "Procedure not known",
		unknownField: "Field not known",
		whole: (from: string, to: string) => `Counted in whole months, from ${from} to ${to}.`,
		pooled: (count: string) => `${count} other procedures with fewer than 5 dossiers each`,
		pooledFields: (count: string) => `${count} other fields with fewer than 5 dossiers each`,
		why: "Procedures with fewer than 5 dossiers are added up without their names, so that nobody can be recognised.",
		more: (count: string) => `The table names those with most dossiers; there are ${count} more.`,
	},
);
