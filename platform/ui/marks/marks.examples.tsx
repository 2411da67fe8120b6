import type { Examples } from "../gallery/example.ts";
import { Declared, Illustrative, LanguageOf } from "./marks.tsx";
import { StateMark } from "./state-mark.tsx";
import { workStates } from "./state-shapes.tsx";

export const markExamples: Examples = {
	id: "trang-thai",
	vi: "Dấu",
	en: "Marks",
	why: {
		vi: "Hình dáng và chữ trước, màu sau. Vuông là trễ, thoi là sắp đến hạn, tròn là bình thường, mũi tên là trả lại.",
		en: "Shape and word first, colour after. Squares are late, diamonds due soon, circles normal, an arrow returned.",
	},
	examples: [
		{
			id: "muoi-trang-thai",
			vi: "Mười trạng thái của một việc",
			en: "Ten states of a task",
			show: () => (
				<ul class="marks sample-marks">
					{workStates.map((state) => (
						<li>
							<StateMark state={state} />
						</li>
					))}
				</ul>
			),
		},
		{
			id: "nguon-goc",
			vi: "Số không có thật, số tự khai",
			en: "Invented figures, declared figures",
			show: (say) => (
				<p>
					<Illustrative />{" "}
					{say("đặt cạnh mọi con số không có thật.", "stands beside every figure that is not real.")}{" "}
					<Declared />{" "}
					{say(
						"đặt cạnh con số chưa được kiểm chứng từ công việc.",
						"stands beside a figure not drawn from work.",
					)}
				</p>
			),
		},
		{
			id: "ngon-ngu",
			vi: "Chữ của ngôn ngữ khác",
			en: "Words of another language",
			show: (say) => (
				<p>
					{say("Tiếng Khmer", "Khmer")}: <LanguageOf tag="km">សូមស្វាគមន៍មកកាន់ឃុំរបស់យើង</LanguageOf>
				</p>
			),
		},
	],
};
