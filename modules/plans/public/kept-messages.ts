import { defineMessages } from "#platform/i18n/index.ts";

/** Words of the page that holds every total aimed at against what was published. */
export const keptMessages = defineMessages(
	{
		title: (index: string) => `Mục tiêu ${index} đã hứa và kết quả`,
		finding: (met: number, known: number, index: string) =>
			`Trong ${known} mục tiêu tổng ${index} đã có kết quả, ${met} mục tiêu đạt`,
		lede: "Mọi mục tiêu tổng điểm trong các kế hoạch đã ban hành ở đây, bên cạnh kết quả công bố sau đó. Mục tiêu không bị sửa khi kết quả có.",
		table: "Từng mục tiêu",
		heads: {
			plan: "Kế hoạch",
			unit: "Đơn vị",
			year: "Năm",
			baseline: "Gốc",
			target: "Mục tiêu",
			result: "Kết quả",
			gap: "So với mục tiêu",
			outcome: "Đạt chưa",
			after: "Năm sau",
		},
		none: "Chưa có kế hoạch nào đặt mục tiêu tổng điểm",
		noneNext: "Khi một kế hoạch có mục tiêu được ban hành, mục tiêu đó đứng ở đây cho đến khi có kết quả.",
		note: "Không đạt chưa nói lên vì sao: điểm còn phụ thuộc mức thay đổi chung cả nước và sai số khảo sát, mà sai số này hầu như không được công bố.",
		workbench: (index: string) => `Đặt mục tiêu ${index}`,
	},
	{
		title: (index) => `${index} targets promised, and results`,
		finding: (met, known, index) => `${met} of ${known} ${index} totals with a published result were reached`,
		lede: "Every total aimed at in plans issued here, beside the result published later. A target is not changed once its result is known.",
		table: "Target by target",
		heads: {
			plan: "Plan",
			unit: "Unit",
			year: "Year",
			baseline: "Baseline",
			target: "Target",
			result: "Result",
			gap: "Against the target",
			outcome: "Reached",
			after: "Year after",
		},
		none: "No plan has set a total yet",
		noneNext: "Once a plan with a target is issued, the target stands here until its result is known.",
		note: "Missing a target does not say why: points also follow the movement of the country and the error of the survey, which is hardly ever published.",
		workbench: (index) => `Set ${index} targets`,
	},
);
