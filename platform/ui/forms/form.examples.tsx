import type { FormState } from "#platform/http/route.ts";
import { type Examples, freshForm, type Say } from "../gallery/example.ts";
import { Actions, Button } from "./button.tsx";
import { ConfirmAction } from "./confirm-action.tsx";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";

const refused = (say: Say): FormState => ({
	...freshForm,
	values: { day: "25/11/2026", phone: "091234567", state: "done" },
	errors: {
		day: [
			say(
				"Ngày niêm yết chưa tới: Ông/Bà ghi 25/11/2026",
				"The day of posting has not come: you wrote 25/11/2026",
			),
		],
		phone: [
			say("Số điện thoại cần 10 chữ số, Ông/Bà mới ghi 9", "A telephone number has 10 digits, you wrote 9"),
		],
		photo: [say("Cần ít nhất một ảnh hoặc biên bản niêm yết", "At least one photo or minutes is needed")],
	},
});

export const formExamples: Examples = {
	id: "bieu-mau",
	vi: "Biểu mẫu bị trả lại",
	en: "A refused form",
	why: {
		vi: "Đầu biểu mẫu tóm tắt các chỗ cần sửa, mỗi dòng dẫn đến ô của nó. Điều đã gõ còn nguyên.",
		en: "The summary on top links each refusal to its field. What was typed is still there.",
	},
	examples: [
		{
			id: "loi",
			vi: "Ba chỗ cần sửa",
			en: "Three places to mend",
			show: (say) => (
				<Form
					action="#bieu-mau"
					form={refused(say)}
					prefix="loi"
					guarded
					label={say("Ví dụ biểu mẫu", "A form")}
				>
					<Field
						name="day"
						type="date"
						label={say("Ngày niêm yết", "Day of posting")}
						hint={say("Ví dụ 17/11/2026", "For example 17/11/2026")}
					/>
					<Field
						name="phone"
						type="tel"
						autocomplete="tel"
						label={say("Số điện thoại", "Telephone")}
						hint={say("Để báo kết quả; không hiện ra công khai.", "To tell you the result; never shown.")}
					/>
					<Field name="photo" type="file" label={say("Ảnh hoặc biên bản", "Photo or minutes")} />
					<Actions>
						<Button>{say("Gửi báo cáo", "Send the report")}</Button>
						<Button kind="second" unchecked name="draft" value="1">
							{say("Lưu nháp", "Save a draft")}
						</Button>
					</Actions>
				</Form>
			),
		},
		{
			id: "khong-rut-lai",
			vi: "Việc không rút lại được",
			en: "What cannot be undone",
			show: (say) => (
				<ConfirmAction
					form={freshForm}
					action="#bieu-mau"
					title={say("Chấm dứt 3 phiên đăng nhập của chị Lan", "End 3 sessions of Ms Lan")}
					consequences={[
						say("Chị Lan phải đăng nhập lại trên mọi máy.", "Ms Lan must sign in again on every device."),
						say("Bản nháp chưa gửi trên các máy ấy vẫn còn.", "Drafts on those devices stay."),
					]}
					confirm={say("Chấm dứt 3 phiên", "End 3 sessions")}
					goBack={{ label: say("Không, quay lại", "No, go back"), address: "#bieu-mau" }}
				>
					<Field
						name="reason"
						label={say("Lý do", "Reason")}
						hint={say("Ghi vào nhật ký.", "Goes into the record.")}
					/>
				</ConfirmAction>
			),
		},
	],
};
