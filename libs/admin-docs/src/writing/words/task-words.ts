import type { Every, Recurrence } from "../../task.ts";

const units = { day: "ngày", "working-day": "ngày làm việc", week: "tuần", month: "tháng" } as const;
const anchors = {
	plan_issued: "kể từ ngày Kế hoạch này được ban hành",
	paper_received: "kể từ ngày nhận được Kế hoạch này",
} as const;
const every: Readonly<Record<Every, string>> = {
	day: "hằng ngày",
	week: "hằng tuần",
	month: "hằng tháng",
	quarter: "hằng quý",
	half_year: "định kỳ 6 tháng",
	nine_months: "định kỳ 9 tháng",
	year: "hằng năm",
	unspecified: "định kỳ",
};
/** several in a row: "định kỳ quý, 6 tháng, năm" */
const inRow: Readonly<Record<Every, string>> = {
	day: "ngày",
	week: "tuần",
	month: "tháng",
	quarter: "quý",
	half_year: "6 tháng",
	nine_months: "9 tháng",
	year: "năm",
	unspecified: "đột xuất",
};
const quarters = { 1: "I", 2: "II", 3: "III", 4: "IV" } as const;

/** Who, until when and with what result, in lines under a task and in the columns of its table. */
export const taskWords = {
	lines: {
		leads: "Cơ quan chủ trì",
		coordinators: "Cơ quan phối hợp",
		times: "Thời gian thực hiện",
		output: "Sản phẩm",
		measure: "Chỉ tiêu",
		funds: "Kinh phí",
	},
	columns: {
		ordinal: "STT",
		text: "Nội dung, nhiệm vụ",
		nodes: "Chỉ số, tiêu chí",
		leads: "Cơ quan chủ trì",
		coordinators: "Cơ quan phối hợp",
		times: "Thời gian",
		output: "Sản phẩm",
	},
	line: (name: string, value: string) => `${name}: ${value}.`,
	oftenUntil: (often: string, until: string) => `${often}, hoàn thành ${until}`,
	// a day, month or quarter is not torn from its word at the end of a line
	day: (day: string, inclusive: boolean) => `${inclusive ? "chậm nhất" : "trước"} ngày\u00A0${day}`,
	month: (month: string, year: number) => `tháng\u00A0${month}/${year}`,
	quarter: (quarter: 1 | 2 | 3 | 4, year: number) => `quý\u00A0${quarters[quarter]}/${year}`,
	year: (year: number) => `trong năm ${year}`,
	within: (count: number, unit: keyof typeof units, from: keyof typeof anchors) =>
		`trong thời hạn ${String(count).padStart(2, "0")} ${units[unit]} ${anchors[from]}`,
	recurrence: (recurrence: Recurrence) => {
		if (recurrence.kind === "continuous") return "thường xuyên";
		const [only, ...more] = recurrence.every;
		if (only === undefined) return every.unspecified;
		return more.length === 0
			? every[only]
			: `định kỳ ${recurrence.every.map((one) => inRow[one]).join(", ")}`;
	},
};
