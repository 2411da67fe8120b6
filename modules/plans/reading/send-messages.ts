import { defineMessages } from "#platform/i18n/messages.ts";

/** A plan that exists as a paper is sent. */
export const sendPaperMessages = defineMessages(
	{
		title: "Soạn kế hoạch từ văn bản có sẵn",
		needed: "Xin chọn tệp văn bản.",
		lede: "Gửi tệp văn bản. Gương đọc phần đầu, căn cứ, mục tiêu, nhiệm vụ và nêu chỗ nghi ngờ; Ông/Bà xem từng mục rồi mới ghi vào dự thảo.",
		file: "Tệp văn bản",
		fileHint:
			"Word (DOCX, DOC), ODT, PDF có chữ, hoặc văn bản thuần (TXT). Bản quét chưa nhận dạng chữ thì không đọc được.",
		button: "Đọc văn bản",
		done: "Đã đọc. Xin xem các điểm nghi ngờ trước.",
		open: "Văn bản đã đọc, chưa quyết định",
		openOn: (day: string) => `đọc ngày ${day}`,
	},
	{
		title: "Begin a plan from a paper",
		needed: "Choose the paper's file.",
		lede: "Send the paper's file. Head, bases, targets and tasks are read and doubts are told; you look at each before it enters a draft.",
		file: "File",
		fileHint:
			"Word (DOCX, DOC), ODT, PDF with text, or plain text. A scan without text recognition cannot be read.",
		button: "Read it",
		done: "It was read. Please look at the doubts first.",
		open: "Papers that were read and not decided",
		openOn: (day) => `read on ${day}`,
	},
);
