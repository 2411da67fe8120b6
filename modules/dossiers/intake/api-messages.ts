import { defineMessages } from "#platform/i18n/messages.ts";

/** The page that tells programmers how to send dossiers. */
export const apiMessages = defineMessages(
	{
		title: "Kết nối gửi hồ sơ (API)",
		lede: "Hệ thống một cửa gửi hồ sơ cho Gương bằng JSON, mỗi lần tối đa 1.000 hồ sơ. Gửi lại không nhân đôi: hồ sơ giống hệt được trả lời là như cũ, khác đi thì được cập nhật.",
		key: "Khóa kết nối",
		keyText:
			"Người quản trị của đơn vị khai báo hệ thống và cấp khóa ở trang Nhập hồ sơ. Khóa chỉ hiện một lần và thu hồi được. Gửi khóa trong tiêu đề của mỗi lần gọi:",
		send: "Gửi hồ sơ",
		sendText:
			"Thân là một mảng hồ sơ. Điều không biết thì bỏ trống: không biết khác với không. Mỗi dòng được trả lời riêng; dòng bị từ chối không ngăn các dòng khác.",
		answer: "Trả lời",
		answerText:
			"added: mới; changed: đã có và thay đổi; same: như cũ; refused: không nhận, kèm từng lỗi bằng lời. Hỏi kết quả cộng dồn của ngày ở địa chỉ có mã trong “intake”.",
		run: "Hồ sơ nộp trực tuyến để giải quyết trong Gương",
		runText:
			"Thêm run: true, cơ quan tiếp nhận và người nộp. Hồ sơ nằm ở quầy với trạng thái đã nộp; quầy có 8 giờ làm việc để trả lời, theo điều 17 Nghị định 118/2025/NĐ-CP.",
		refusals: "Từ chối cả lần gọi",
		refusalsText:
			"401: thiếu khóa, khóa sai hoặc đã thu hồi. 422: không phải JSON, sai cấu trúc hoặc quá lớn (5 MB). 429: gọi quá nhanh (600 lần một phút). Khi đó không có hồ sơ nào được nhận.",
		description: "Mô tả cho máy đọc (OpenAPI 3.1)",
	},
	{
		title: "Interface for sending dossiers (API)",
		lede: "A one-stop system sends dossiers to Gương as JSON, up to 1,000 a call. Sending again doubles nothing: what says the same is answered as the same, what differs is updated.",
		key: "Key",
		keyText:
			"An administrator of the unit enters the system and makes a key on the page of intakes. It is shown once and can be revoked. Send it in the header of each call:",
		send: "Sending dossiers",
		sendText:
			"The body is an array of dossiers. Leave out what is not known: not known is not no. Each row is answered by itself; a refused row does not stop the others.",
		answer: "Answer",
		answerText:
			"added: new; changed: was there and differs; same; refused: with each fault in words. The sums of the day are found under the id in “intake”.",
		run: "Dossiers filed online, to be run in Gương",
		runText:
			"Add run: true, the body that receives and the applicant. The dossier lies at the desk as filed; the desk has 8 working hours to answer (Decree 118/2025/NĐ-CP art. 17).",
		refusals: "Calls refused as a whole",
		refusalsText:
			"401: key missing, wrong or revoked. 422: no JSON, wrong structure or too large (5 MB). 429: too often (600 calls a minute). No dossier is taken then.",
		description: "Description for machines (OpenAPI 3.1)",
	},
);
