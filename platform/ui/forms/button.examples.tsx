import type { Examples } from "../gallery/example.ts";
import { Actions, Button, ButtonLink } from "./button.tsx";

export const buttonExamples: Examples = {
	id: "nut",
	vi: "Nút",
	en: "Buttons",
	why: {
		vi: "Một nút chính mỗi biểu mẫu, cao ít nhất 46 điểm ảnh. Nút chưa bấm được vẫn hiện, kèm lý do.",
		en: "One main button a form, at least 46 pixels high. A button that cannot act yet stays, with the reason.",
	},
	examples: [
		{
			id: "cac-loai",
			vi: "Các loại",
			en: "Kinds",
			show: (say) => (
				<Actions>
					<Button>{say("Gửi báo cáo", "Send the report")}</Button>
					<Button kind="second">{say("Lưu nháp", "Save a draft")}</Button>
					<Button kind="danger">{say("Dừng việc này", "Stop this task")}</Button>
					<Button kind="link">{say("Không gửi", "Do not send")}</Button>
				</Actions>
			),
		},
		{
			id: "nho",
			vi: "Nhỏ, trong một dòng việc",
			en: "Small, in a line of work",
			show: (say) => (
				<Actions>
					<ButtonLink small address="#nut">
						{say("Báo cáo", "Report")}
					</ButtonLink>
					<ButtonLink small kind="second" address="#nut">
						{say("Sửa và gửi lại", "Mend and send again")}
					</ButtonLink>
				</Actions>
			),
		},
		{
			id: "chua-bam-duoc",
			vi: "Chưa bấm được",
			en: "Cannot act yet",
			show: (say) => (
				<Actions>
					<Button
						id="nhan"
						cannot={say("Còn 2 chỗ nghi ngờ chưa trả lời.", "Two doubts have not been answered yet.")}
					>
						{say("Nhận vào kế hoạch", "Take into the plan")}
					</Button>
				</Actions>
			),
		},
	],
};
