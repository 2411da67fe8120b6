import { Temporal } from "temporal-polyfill";
import { formatDay, formatPoints, formatShort, type Language } from "#platform/i18n/index.ts";
import type { Finding, FindingCode, FindingData } from "../domain/checks/finding.ts";
import type { PlanState } from "../domain/plan-state.ts";
import { planStateWords } from "../plan/state-messages.ts";

/** Sentences of what the checks find: what is wrong, and what can be done. */

const text = (data: FindingData, name: string): string => String(data[name] ?? "");
const list = (data: FindingData, name: string): readonly string[] =>
	(data[name] as readonly string[] | undefined) ?? [];
const figure = (data: FindingData, name: string, language: Language) =>
	formatShort(text(data, name), 6, language);
/** figures of one sentence with as many decimals as they are printed with */
const printed = (data: FindingData, name: string, language: Language) => {
	const written = text(data, name);
	return language === "vi" ? written.replace(".", ",") : written;
};
const dayOf = (data: FindingData, name: string, language: Language) =>
	formatDay(Temporal.PlainDate.from(text(data, name)), language);
const rest = (data: FindingData, language: Language) => {
	const shown = list(data, "names");
	const more = Number(data.count) - shown.length;
	const and = language === "vi" ? ` và ${more} nơi khác` : ` and ${more} more`;
	return `${shown.join(", ")}${more > 0 ? and : ""}`;
};

const missingWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	vi: {
		number: "số",
		symbol: "ký hiệu",
		day: "ngày ban hành",
		signer: "người ký",
		reference: "số và ký hiệu",
		issuer: "cơ quan ban hành",
	},
	en: {
		number: "the number",
		symbol: "the symbol",
		day: "the date",
		signer: "who signed",
		reference: "number and symbol",
		issuer: "the issuer",
	},
};
const missing = (data: FindingData, language: Language) =>
	list(data, "missing")
		.map((name) => missingWords[language][name] ?? name)
		.join(", ");

const reasonsVi = (data: FindingData): string => {
	const reasons = list(data, "reasons");
	const said = [
		...(reasons.includes("fell")
			? [`giảm ${formatPoints(Number(data.fell), "vi")} điểm so với năm ${data.fromYear}`]
			: []),
		...(reasons.includes("lowest-quarter") ? ["thuộc một phần tư thấp nhất cả nước"] : []),
		...(reasons.includes("below-median") && !reasons.includes("lowest-quarter")
			? ["dưới trung vị cả nước"]
			: []),
	];
	return said.join(", ");
};
const reasonsEn = (data: FindingData): string => {
	const reasons = list(data, "reasons");
	const said = [
		...(reasons.includes("fell")
			? [`${formatPoints(Number(data.fell), "en")} points less than in ${data.fromYear}`]
			: []),
		...(reasons.includes("lowest-quarter") ? ["in the lowest quarter of the country"] : []),
		...(reasons.includes("below-median") && !reasons.includes("lowest-quarter")
			? ["below the median of the country"]
			: []),
	];
	return said.join(", ");
};

type Sentences = Readonly<Record<FindingCode, (data: FindingData) => string>>;

const vi: Sentences = {
	"sum-differs": (d) =>
		`Ghi ${printed(d, "stated", "vi")}, nhưng ${d.parts} chỉ tiêu thành phần cộng lại được ${printed(d, "sum", "vi")}. Gương không tự sửa; xin đối chiếu với văn bản.`,
	"sum-of-increases-differs": (d) =>
		`Mức tăng ghi ${printed(d, "stated", "vi")}, nhưng mức tăng của ${d.parts} chỉ tiêu thành phần cộng lại được ${printed(d, "sum", "vi")}.`,
	"value-is-not-baseline-plus-increase": (d) =>
		`Kết quả gốc ${printed(d, "baseline", "vi")} cộng mức tăng ${printed(d, "increase", "vi")} được ${printed(d, "sum", "vi")}, không phải ${printed(d, "value", "vi")} như đã ghi.`,
	"baseline-is-not-published": (d) =>
		`Kết quả gốc ghi ${printed(d, "baseline", "vi")}, kết quả ${d.index} năm ${d.year} đã công bố là ${printed(d, "published", "vi")}.`,
	"target-below-baseline": (d) =>
		`Phấn đấu đạt từ ${printed(d, "value", "vi")} trở lên, thấp hơn kết quả gốc ${printed(d, "baseline", "vi")}.`,
	"target-out-of-scale": (d) =>
		`${printed(d, "value", "vi")} nằm ngoài thang điểm (${d.minimum === undefined ? "không rõ" : figure(d, "minimum", "vi")} đến ${d.maximum === undefined ? "không rõ" : figure(d, "maximum", "vi")}).`,
	"target-twice": (d) => `Trùng với chỉ tiêu số ${d.first}: cùng nội dung, cùng năm.`,
	"rank-out-of-other-number": (d) =>
		`Ghi hạng ${d.said}, trong khi ${d.index} năm ${d.year} chỉ xếp ${d.ranked} tỉnh, thành phố.`,
	"weak-node-without-task": (d) =>
		`Năm ${d.year}: ${reasonsVi(d)}${d.rank === undefined ? "" : `, hạng ${d.rank} trên ${d.of}`}. Chưa có nhiệm vụ nào cho nội dung này.`,
	"target-without-task": () => "Có chỉ tiêu nhưng chưa có nhiệm vụ nào để đạt chỉ tiêu này.",
	"node-unknown": (d) =>
		`Gắn với nội dung không có trong bộ chỉ số của năm: ${list(d, "names").join(", ")}. Xin chọn lại.`,
	"index-without-own-results": (d) =>
		list(d, "names").length > 0
			? `Đơn vị này chưa có kết quả ${d.index} của riêng mình (đã công bố cho ${list(d, "names").join(", ")}), nên không đối chiếu được điểm yếu và kết quả gốc.`
			: `Không có kết quả ${d.index} nào được công bố cho đơn vị này, nên không đối chiếu được điểm yếu và kết quả gốc.`,
	"nothing-to-give": () =>
		"Chưa có nhiệm vụ nào có cơ quan chủ trì: ban hành xong cũng không giao được việc nào.",
	"task-without-lead": () =>
		"Chưa có cơ quan chủ trì. Khi ban hành, nhiệm vụ này không giao được cho ai và được đếm riêng.",
	"task-without-deadline": () => "Chưa có thời hạn và không định kỳ: không ai biết lúc nào là trễ.",
	"task-without-output": () => "Chưa ghi sản phẩm phải có.",
	"task-without-measure": () => "Chưa có chỉ tiêu đo: chỉ biết đã làm, không biết làm được bao nhiêu.",
	"lead-unknown": (d) =>
		`Chưa rõ cơ quan chủ trì là cơ quan nào: ${list(d, "names").join(", ")}. Xin chọn cơ quan trong danh mục.`,
	"task-to-issuer": () =>
		"Giao cho chính cơ quan ban hành: không ai có thể tự xác nhận việc của mình. Xin giao cho cơ quan làm việc này.",
	"same-duty": (d) =>
		`Gần giống nhiệm vụ số ${d.first}. Cơ quan chủ trì: ${list(d, "bodies").join("; ")}. Nếu là một việc, xin giao cho một cơ quan.`,
	"lead-gone": (d) =>
		`${d.body} chỉ tồn tại đến hết ngày ${dayOf(d, "until", "vi")}${list(d, "heirs").length > 0 ? `; nơi đó nay thuộc ${list(d, "heirs").join(", ")}` : ""}. Xin chọn cơ quan chủ trì khác.`,
	"lead-not-yet": (d) => `${d.body} chỉ có từ ngày ${dayOf(d, "from", "vi")}. Xin chọn cơ quan chủ trì khác.`,
	"lead-elsewhere": (d) =>
		`${d.body} không thuộc đơn vị của kế hoạch này. Nếu chọn nhầm cơ quan cùng tên, xin chọn lại.`,
	"coordinator-gone": (d) =>
		`Cơ quan phối hợp ${d.body} chỉ tồn tại đến hết ngày ${dayOf(d, "until", "vi")}.`,
	"body-without-task": () => "Chỉ được nêu là cơ quan phối hợp, không chủ trì nhiệm vụ nào.",
	"units-without-task": (d) =>
		`${d.count} trên ${d.of} đơn vị trực thuộc không có nhiệm vụ nào: ${rest(d, "vi")}.`,
	"deadline-on-rest-day": (d) =>
		`Thời hạn ${dayOf(d, "day", "vi")} là ngày nghỉ${d.nameVi === undefined ? "" : ` (${d.nameVi})`}. Ngày làm việc tiếp theo là ${dayOf(d, "next", "vi")}.`,
	"deadline-before-plan": (d) =>
		`Thời hạn ${dayOf(d, "day", "vi")} trước ngày của kế hoạch (${dayOf(d, "paper", "vi")}): vừa giao đã trễ.`,
	"deadline-after-period": (d) =>
		`Thời hạn ${dayOf(d, "day", "vi")} sau ngày cuối của kỳ kế hoạch (${dayOf(d, "last", "vi")}).`,
	"own-ancestor": () =>
		"Kế hoạch này đứng trên chính nó: theo các căn cứ, kế hoạch cấp trên của nó lại trả lời nó. Xin chọn lại kế hoạch cấp trên.",
	"parent-unknown": (d) =>
		`Kế hoạch cấp trên được dẫn (${[text(d, "reference"), text(d, "issuer")].filter(Boolean).join(", ")}) không có trong Gương: không biết đã trả lời đủ chưa.`,
	"parent-incomplete": (d) => `Dẫn kế hoạch cấp trên còn thiếu: ${missing(d, "vi")}.`,
	"parent-not-in-force": (d) =>
		`Kế hoạch cấp trên không ở trạng thái đang có hiệu lực (${planStateWords.vi[text(d, "state") as PlanState].toLowerCase()}).`,
	"parent-task-not-taken": (d) =>
		`${d.count} trên ${d.of} nhiệm vụ mà kế hoạch cấp trên giao cho đơn vị chưa được đưa vào kế hoạch này: ${list(d, "texts").map(short).join("; ")}${Number(d.count) > list(d, "texts").length ? "; …" : ""}.`,
	"register-missing": (d) => `Trước khi ban hành còn phải có: ${missing(d, "vi")}. Văn thư ghi theo sổ.`,
	"no-duty-to-answer": () =>
		"Giao việc cho cơ quan khác nhưng không yêu cầu ai xây dựng kế hoạch hoặc báo cáo kết quả.",
};

const en: Sentences = {
	"sum-differs": (d) =>
		`It says ${printed(d, "stated", "en")}, but its ${d.parts} parts add to ${printed(d, "sum", "en")}. Gương repairs nothing; please compare with the paper.`,
	"sum-of-increases-differs": (d) =>
		`The increase says ${printed(d, "stated", "en")}, but those of its ${d.parts} parts add to ${printed(d, "sum", "en")}.`,
	"value-is-not-baseline-plus-increase": (d) =>
		`Baseline ${printed(d, "baseline", "en")} and increase ${printed(d, "increase", "en")} make ${printed(d, "sum", "en")}, not ${printed(d, "value", "en")} as stated.`,
	"baseline-is-not-published": (d) =>
		`The baseline says ${printed(d, "baseline", "en")}; the published result of ${d.index} ${d.year} is ${printed(d, "published", "en")}.`,
	"target-below-baseline": (d) =>
		`To reach ${printed(d, "value", "en")} or more, which is below the baseline of ${printed(d, "baseline", "en")}.`,
	"target-out-of-scale": (d) =>
		`${printed(d, "value", "en")} lies outside the scale (${d.minimum === undefined ? "unknown" : figure(d, "minimum", "en")} to ${d.maximum === undefined ? "unknown" : figure(d, "maximum", "en")}).`,
	"target-twice": (d) => `The same as target ${d.first}: same node, same year.`,
	"rank-out-of-other-number": (d) =>
		`It says rank ${d.said}, while ${d.index} ${d.year} ranked only ${d.ranked} provinces.`,
	"weak-node-without-task": (d) =>
		`In ${d.year}: ${reasonsEn(d)}${d.rank === undefined ? "" : `, rank ${d.rank} of ${d.of}`}. No task is meant for it yet.`,
	"target-without-task": () => "There is a target, but no task to reach it.",
	"node-unknown": (d) =>
		`Bound to a node that the index of the year does not have: ${list(d, "names").join(", ")}. Please choose again.`,
	"index-without-own-results": (d) =>
		list(d, "names").length > 0
			? `This unit has no results of ${d.index} of its own yet (published for ${list(d, "names").join(", ")}), so weaknesses and baselines cannot be compared.`
			: `No result of ${d.index} is published for this unit, so weaknesses and baselines cannot be compared.`,
	"nothing-to-give": () => "No task has a lead body: once issued, there would be nothing to give.",
	"task-without-lead": () =>
		"No lead body. When the plan is issued this task can be given to nobody, and is counted apart.",
	"task-without-deadline": () => "No deadline and no recurrence: nobody knows when it is late.",
	"task-without-output": () => "It does not say what must be there in the end.",
	"task-without-measure": () => "No measure: one will know that it was done, not how much.",
	"lead-unknown": (d) =>
		`It is not known which body is meant: ${list(d, "names").join(", ")}. Please choose it from the catalogue.`,
	"task-to-issuer": () =>
		"Given to the issuing body itself: nobody can accept their own work. Please give it to the body that does it.",
	"same-duty": (d) =>
		`Nearly the same as task ${d.first}. Lead bodies: ${list(d, "bodies").join("; ")}. If it is one task, please give it to one body.`,
	"lead-gone": (d) =>
		`${d.body} existed until ${dayOf(d, "until", "en")}${list(d, "heirs").length > 0 ? `; the place now belongs to ${list(d, "heirs").join(", ")}` : ""}. Please choose another lead body.`,
	"lead-not-yet": (d) =>
		`${d.body} exists only from ${dayOf(d, "from", "en")}. Please choose another lead body.`,
	"lead-elsewhere": (d) =>
		`${d.body} is no body of the unit whose plan this is. If it is a namesake, please choose again.`,
	"coordinator-gone": (d) => `The coordinating body ${d.body} existed until ${dayOf(d, "until", "en")}.`,
	"body-without-task": () => "Named as coordinating only; it leads no task.",
	"units-without-task": (d) => `${d.count} of ${d.of} units below have no task at all: ${rest(d, "en")}.`,
	"deadline-on-rest-day": (d) =>
		`The deadline ${dayOf(d, "day", "en")} is a day off${d.nameEn === undefined ? "" : ` (${d.nameEn})`}. The next working day is ${dayOf(d, "next", "en")}.`,
	"deadline-before-plan": (d) =>
		`The deadline ${dayOf(d, "day", "en")} lies before the date of the plan (${dayOf(d, "paper", "en")}): late as soon as given.`,
	"deadline-after-period": (d) =>
		`The deadline ${dayOf(d, "day", "en")} lies after the last day of the plan's period (${dayOf(d, "last", "en")}).`,
	"own-ancestor": () =>
		"The plan stands above itself: the plan it answers answers it in turn. Please choose the plan above again.",
	"parent-unknown": (d) =>
		`The plan above that is cited (${[text(d, "reference"), text(d, "issuer")].filter(Boolean).join(", ")}) is not kept in Gương: whether it is answered in full is not known.`,
	"parent-incomplete": (d) => `The citation of the plan above lacks: ${missing(d, "en")}.`,
	"parent-not-in-force": (d) =>
		`The plan above is not in force (${planStateWords.en[text(d, "state") as PlanState].toLowerCase()}).`,
	"parent-task-not-taken": (d) =>
		`${d.count} of ${d.of} tasks that the plan above gave to this unit are not taken down here yet: ${list(d, "texts").map(short).join("; ")}${Number(d.count) > list(d, "texts").length ? "; …" : ""}.`,
	"register-missing": (d) =>
		`Before it is issued it still needs: ${missing(d, "en")}. The records clerk enters them from the register.`,
	"no-duty-to-answer": () =>
		"Work is given to other bodies, but nobody is asked for an own plan or a report on the result.",
};

const longest = 90;
/** A task in the middle of a sentence. */
const short = (words: string): string =>
	words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(" ", longest))} …`;

const sentences: Readonly<Record<Language, Sentences>> = { vi, en };

export const findingSentence = ({ code, data }: Finding, language: Language): string =>
	sentences[language][code](data);
