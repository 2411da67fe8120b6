import type { FlowMeasure } from "../domain/measure.ts";
import { always, decree118, ofKnown } from "./one-stop.ts";

/** Ratings asked for once after the result, in whole months. */
export interface RatingSums {
	readonly asked: number;
	readonly answered: number;
	readonly satisfied: number;
	readonly illustrative: number;
}

export const ratings: readonly FlowMeasure<RatingSums, "ratings">[] = [
	{
		...always,
		adds: "flow",
		rows: "ratings",
		shown: "share",
		unit: { vi: "đánh giá", en: "ratings" },
		code: "satisfied",
		slug: "hai-long-sau-khi-nhan-ket-qua",
		name: { vi: "Hài lòng khi được hỏi sau kết quả", en: "Satisfied when asked after the result" },
		definition: {
			vi: "Trong những người tự trả lời câu hỏi trên trang kết quả, bao nhiêu người chọn hài lòng hoặc rất hài lòng; tính theo tháng trọn, khi có từ năm câu trả lời. Người trả lời là người tự nguyện, không phải mẫu chọn ngẫu nhiên, nên đây không phải SIPAS; bên cạnh luôn ghi đã hỏi bao nhiêu người.",
			en: "Of those who answered the question on the page of their result, how many chose satisfied or very satisfied; by whole months, once there are five answers. Who answers is a volunteer and no random sample, so this is not SIPAS; how many were asked always stands beside it.",
		},
		numerator: { vi: "người hài lòng hoặc rất hài lòng", en: "people satisfied or very satisfied" },
		denominator: { vi: "người đã trả lời", en: "people who answered" },
		direction: "higher",
		law: [decree118],
		take: ({ satisfied, answered, asked }) => ofKnown(satisfied, answered, Math.max(asked, answered)),
	},
];
