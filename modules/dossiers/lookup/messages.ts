import { defineMessages } from "#platform/i18n/messages.ts";

/** The page on which anyone looks a dossier up. */
export const lookupMessages = defineMessages(
	{
		title: "Tra cứu hồ sơ",
		lede: "Xem hồ sơ đã nộp đang ở đâu, hẹn trả ngày nào và vì sao là ngày đó. Không cần tài khoản.",
		byCode: "Bằng mã trên giấy tiếp nhận",
		byCodeSub: "Quét ô vuông trên giấy tiếp nhận và hẹn trả kết quả, hoặc gõ mã in ngay dưới ô đó.",
		code: "Mã tra cứu",
		codeHint:
			"16 chữ cái và chữ số, ví dụ 4K7M-X2PD-9HQA-T3VR. Viết hoa hay thường, có gạch hay không đều được.",
		open: "Xem hồ sơ",
		byPair: "Bằng mã hồ sơ và số điện thoại",
		byPairSub: "Dùng khi không có mã tra cứu. Số điện thoại phải là số đã ghi khi nộp hồ sơ.",
		dossierCode: "Mã hồ sơ",
		dossierCodeHint: "Dãy ghi ở phần “Mã hồ sơ” trên giấy tiếp nhận.",
		phone: "Số điện thoại, đủ các số",
		phoneHint: "Ví dụ 0912 345 678.",
		phoneShort: "Số điện thoại chưa đủ. Xin ghi đủ các số, ví dụ 0912 345 678.",
		codeMissing: "Xin ghi mã hồ sơ như trên giấy tiếp nhận.",
		refused:
			"Không có hồ sơ nào có cả mã và số điện thoại này. Xin so lại với giấy tiếp nhận. Sau vài lần sai, cách tra cứu này tạm dừng một thời gian.",
		heldBack:
			"Đã thử sai quá nhiều lần nên tạm dừng nhận mã hồ sơ kèm số điện thoại. Xin thử lại sau một giờ, chậm nhất sau một ngày, hoặc dùng mã tra cứu trên giấy tiếp nhận: cách đó luôn dùng được.",
		lost: "Mất giấy tiếp nhận?",
		lostText: [
			"Mang căn cước (hoặc VNeID) đến nơi đã nộp hồ sơ và xin cấp lại mã tra cứu. Người được ủy quyền mang thêm giấy ủy quyền.",
			"Mã mới có ngay. Mã cũ không mở được hồ sơ nữa, nên ai nhặt được giấy cũ cũng không xem được.",
		],
		seen: "Trang tra cứu cho thấy gì",
		seenText: [
			"Cho thấy: hồ sơ đang ở bước nào, nơi nào giữ, các ngày và cách tính, thư xin lỗi nếu có.",
			"Không cho thấy: tên, địa chỉ, nội dung hồ sơ, giấy tờ, kết quả là gì.",
			"Gửi đường dẫn của trang kết quả cho người khác thì người đó không xem được. Trang tự đóng sau 30 phút.",
		],
	},
	{
		title: "Look up a dossier",
		lede: "See where a dossier is, which day was promised and why that day. No account is needed.",
		byCode: "By the code on the receipt",
		byCodeSub: "Scan the square on the receipt, or type the code printed under it.",
		code: "Lookup code",
		codeHint: "16 letters and digits, such as 4K7M-X2PD-9HQA-T3VR. Capitals and dashes do not matter.",
		open: "See the dossier",
		byPair: "By the dossier's code and the phone number",
		byPairSub:
			"For those without a lookup code. The number must be the one given when the dossier was handed in.",
		dossierCode: "Code of the dossier",
		dossierCodeHint: "As printed on the receipt.",
		phone: "Phone number, in full",
		phoneHint: "Such as 0912 345 678.",
		phoneShort: "The phone number is not complete. Please write all of it, such as 0912 345 678.",
		codeMissing: "Please write the code of the dossier as on the receipt.",
		refused:
			"No dossier has both this code and this phone number. Please compare them with the receipt. After a few wrong tries this way is closed for a while.",
		heldBack:
			"There were too many wrong tries, so no codes with phone numbers are taken for now. Please try again in an hour, at the latest in a day, or use the lookup code on the receipt, which always works.",
		lost: "Is the receipt lost?",
		lostText: [
			"Take your identity card (or VNeID) to the desk where you handed the dossier in and ask for a new lookup code. Somebody sent by you also brings a letter of authority.",
			"The new code is given at once. The old one opens nothing any more, so whoever finds the old receipt sees nothing.",
		],
		seen: "What is shown",
		seenText: [
			"Shown: the step, who has it, the dates and how they came about, letters of apology.",
			"Not shown: name, address, subject, papers, or what the result is.",
			"The address of the result page opens nothing for others. The page closes after 30 minutes.",
		],
	},
);
