import { type Examples, freshForm } from "../gallery/example.ts";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";

export const fieldExamples: Examples = {
	id: "o-nhap",
	vi: "Ô nhập",
	en: "Fields",
	why: {
		vi: "Nhãn ở trên, gợi ý dưới nhãn, lỗi sát ô. Ô rộng bằng câu trả lời. Ngày và số gõ như vẫn viết.",
		en: "Label above, hint under it, refusal next to the box. As wide as the answer. Days and figures as they are written.",
	},
	examples: [
		{
			id: "chu",
			vi: "Chữ, mật khẩu, số, ngày",
			en: "Text, password, figure, day",
			show: (say) => (
				<Form action="#o-nhap" form={freshForm} prefix="chu" label={say("Ví dụ ô chữ", "Text fields")}>
					<Field name="name" label={say("Họ và tên", "Full name")} autocomplete="name" />
					<Field
						name="secret"
						type="password"
						label={say("Mật khẩu", "Password")}
						autocomplete="current-password"
					/>
					<Field
						name="count"
						type="number"
						width={2}
						label={say("Số thôn đã niêm yết", "Hamlets posted")}
						hint={say("Trên 9 thôn. Lần trước: 7 thôn.", "Of 9 hamlets. Last time: 7.")}
						value="9"
					/>
					<Field
						name="day"
						type="date"
						label={say("Ngày niêm yết", "Day of posting")}
						hint={say("Ví dụ 17/11/2026", "For example 17/11/2026")}
					/>
					<Field
						name="more"
						type="textarea"
						optional
						label={say("Điều cần nói thêm", "Anything else")}
						value={say(
							"Hai thôn niêm yết chậm vì nhà văn hóa đang sửa.",
							"Two hamlets are late: the house is under repair.",
						)}
					/>
				</Form>
			),
		},
		{
			id: "chon",
			vi: "Chọn, tích, tệp",
			en: "Choices and files",
			show: (say) => (
				<Form action="#o-nhap" form={freshForm} prefix="chon" label={say("Ví dụ ô chọn", "Choice fields")}>
					<Field
						name="hamlet"
						type="select"
						label={say("Thôn", "Hamlet")}
						empty={say("Chọn thôn", "Choose a hamlet")}
						options={[
							{ value: "1", label: "Thôn Đồng Tiến" },
							{ value: "2", label: "Thôn Làng Cằng" },
						]}
					/>
					<Field
						name="state"
						type="radio"
						value="done"
						label={say("Việc này đến đâu rồi?", "How far is this task?")}
						options={[
							{ value: "doing", label: say("Đang làm", "In work") },
							{
								value: "done",
								label: say("Đã xong", "Done"),
								hint: say(
									"Chủ tịch sẽ duyệt trước khi công khai",
									"The chairman approves it before it is published",
								),
							},
							{ value: "cannot", label: say("Không làm được, có lý do", "Cannot be done, for a reason") },
						]}
					/>
					<Field
						name="how"
						type="checkboxes"
						optional
						label={say("Ông/Bà muốn nhận kết quả bằng cách nào?", "How would you like to hear the result?")}
						options={[
							{ value: "sms", label: say("Tin nhắn", "Text message") },
							{
								value: "post",
								label: say("Bưu điện", "Post"),
								hint: say("Có phí theo bảng giá", "At the listed fee"),
							},
						]}
					/>
					<Field
						name="keep"
						type="checkbox"
						label={say("Giữ đăng nhập trên máy này", "Stay signed in on this device")}
						hint={say("Chỉ chọn khi máy là của riêng Ông/Bà", "Only on a device of your own")}
					/>
					<Field
						name="photo"
						type="file"
						accept=".jpg,.png,.pdf"
						multiple
						label={say("Ảnh hoặc biên bản", "Photo or minutes")}
						hint={say("JPG, PNG, PDF; mỗi tệp tối đa 10 MB.", "JPG, PNG, PDF; up to 10 MB each.")}
					/>
				</Form>
			),
		},
	],
};
