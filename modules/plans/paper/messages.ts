import { defineMessages } from "#platform/i18n/messages.ts";

/** The running text of a plan, and the papers that leave the platform. */
export const paperMessages = defineMessages(
	{
		text: {
			title: "Lời văn, nơi nhận, người ký",
			lede: "Những phần của văn bản ngoài mục tiêu và nhiệm vụ. Chỉ phần đã ghi mới vào văn bản.",
			proposed: "Đây là đề xuất, chưa ghi vào dự thảo",
			proposedWhy:
				"Soạn từ nhiệm vụ, mục tiêu và các cơ quan của kế hoạch này. Xin đọc, sửa cho đúng rồi bấm “Ghi”; không bấm thì không có gì được ghi.",
			proposedFromPaper:
				"Mục đích, yêu cầu, nơi nhận, người ký lấy từ văn bản đã đọc; phần văn bản không có thì soạn từ nhiệm vụ. Xin đọc, sửa cho đúng rồi bấm “Ghi”; không bấm thì không có gì được ghi.",
			again: "Xem đề xuất soạn lại từ nhiệm vụ hiện nay",
			running: "Lời văn và nơi nhận",
			purposes: "Mục đích",
			requirements: "Yêu cầu",
			lineEach: "Mỗi dòng một đoạn.",
			organisation: "Tổ chức thực hiện",
			organisationHint:
				"Mỗi dòng một đoạn: “Sở Y tế: chủ trì …”. Dòng không có tên cơ quan là nói với tất cả.",
			recipients: "Nơi nhận",
			recipientsHint: "Mỗi dòng một nơi, không cần gạch đầu dòng. Dòng cuối: Lưu: VT, đơn vị soạn thảo.",
			signature: "Người ký",
			signatureSub: "Theo điều 13 Nghị định 30/2020/NĐ-CP. Khi ghi đã ký, văn bản lấy theo bản đã ký.",
			authority: "Quyền hạn",
			authorities: {
				"TM.": "TM., thay mặt tập thể",
				"KT.": "KT., cấp phó ký thay người đứng đầu",
				"Q.": "Q., quyền cấp trưởng",
				"TL.": "TL., thừa lệnh",
				"TUQ.": "TUQ., thừa ủy quyền",
			},
			authorityNone: "Người đứng đầu ký theo thẩm quyền",
			forBody: "Thay mặt",
			forBodyHint: "Tên tập thể, ví dụ: Ủy ban nhân dân",
			forPost: "Ký thay chức vụ",
			forPostHint: "Với KT., TL., TUQ.: chức vụ được ký thay, ví dụ: Chủ tịch",
			post: "Chức vụ người ký",
			postHint: "Ví dụ: Phó Chủ tịch. Để trống cả phần này nếu chưa rõ ai ký.",
			name: "Họ tên người ký",
			save: "Ghi",
			saved: "Đã ghi lời văn, nơi nhận và người ký.",
		},
		paper: {
			title: "Văn bản",
			draftSub: "Dự thảo: chỗ số, ngày và chữ ký còn để trống; tệp ghi rõ là dự thảo.",
			issuedSub:
				"Soạn lại từ nội dung trong Gương theo thể thức Nghị định 30/2020/NĐ-CP; bản có giá trị pháp lý là bản đã ký.",
			none: "Thể thức chỉ thị, chương trình chưa có ở đây; văn bản là bản đã ký.",
			names: {
				"ke-hoach": "Kế hoạch kèm phụ lục nhiệm vụ",
				"quyet-dinh": "Quyết định ban hành kế hoạch",
				"cong-van": "Công văn giao nhiệm vụ",
				"bao-cao": "Báo cáo kết quả thực hiện",
				"don-doc": "Công văn đôn đốc việc quá hạn",
			},
			work: "Soạn báo cáo, đôn đốc",
			workSub:
				"Dự thảo với số liệu tính đến hôm nay; nguyên nhân, phương hướng, kiến nghị do Ông/Bà viết tiếp trong tệp DOCX.",
		},
	},
	{
		text: {
			title: "Running text, recipients, signature",
			lede: "What stands in the paper beside targets and tasks. Only what is saved goes into the paper.",
			proposed: "This is a proposal and not in the draft yet",
			proposedWhy:
				"Made of the tasks, targets and bodies of this plan. Read it, correct it, then press “Save”; otherwise nothing is kept.",
			proposedFromPaper:
				"Purpose, requirements, recipients and signature are those of the paper that was read; what it lacks is made of the tasks. Read it, correct it, then press “Save”; otherwise nothing is kept.",
			again: "Show a proposal made anew of the tasks as they are",
			running: "Text and recipients",
			purposes: "Purpose",
			requirements: "Requirements",
			lineEach: "One paragraph a line.",
			organisation: "Who organises what",
			organisationHint:
				"One paragraph a line, the body first: “Sở Y tế: …”. A line without a body speaks to all.",
			recipients: "Recipients",
			recipientsHint: "One a line, without dashes. Last line: Lưu: VT and the drafting unit.",
			signature: "Signature",
			signatureSub: "Article 13 of Decree 30/2020/NĐ-CP. Once signed, the paper follows the signed one.",
			authority: "Authority",
			authorities: {
				"TM.": "TM., on behalf of a collective",
				"KT.": "KT., a deputy for the head",
				"Q.": "Q., acting head",
				"TL.": "TL., by order",
				"TUQ.": "TUQ., by authorisation",
			},
			authorityNone: "The head in own right",
			forBody: "On behalf of",
			forBodyHint: "Name of the collective, such as Ủy ban nhân dân",
			forPost: "For the post of",
			forPostHint: "With KT., TL., TUQ.: the post for which another signs, such as Chủ tịch",
			post: "Post of who signs",
			postHint: "Such as Phó Chủ tịch. Leave all of it empty while it is not settled.",
			name: "Name of who signs",
			save: "Save",
			saved: "Text, recipients and signature are saved.",
		},
		paper: {
			title: "Paper",
			draftSub: "A draft: places for number, day and signature are open; the file says that it is a draft.",
			issuedSub:
				"Written anew from what stands here, in the layout of Decree 30/2020/NĐ-CP; the signed paper is the one that counts.",
			none: "The layout of directives and programmes is not written here; the paper is the signed one.",
			names: {
				"ke-hoach": "Plan with its appendix of tasks",
				"quyet-dinh": "Decision that issues the plan",
				"cong-van": "Letter that hands on the tasks",
				"bao-cao": "Report on the results",
				"don-doc": "Letter about overdue tasks",
			},
			work: "Write a report or a reminder",
			workSub:
				"Drafts with figures as of today; causes, what comes next and proposals are for you to write in the DOCX.",
		},
	},
);
