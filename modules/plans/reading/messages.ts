import { defineMessages } from "#platform/i18n/messages.ts";

/** A plan that exists as a paper is sent, read, looked through and becomes a draft. */
export const readingMessages = defineMessages(
	{
		send: {
			title: "Soạn kế hoạch từ văn bản có sẵn",
			needed: "Xin chọn tệp văn bản.",
			lede: "Gửi tệp văn bản. Gương đọc phần đầu, căn cứ, mục tiêu, nhiệm vụ và nêu chỗ nghi ngờ; Ông/Bà xem từng mục rồi mới ghi vào dự thảo.",
			file: "Tệp văn bản",
			fileHint:
				"DOCX, ODT, PDF có chữ, hoặc văn bản thuần (TXT). Bản quét chưa nhận dạng chữ thì không đọc được.",
			button: "Đọc văn bản",
			done: "Đã đọc. Xin xem các điểm nghi ngờ trước.",
			open: "Văn bản đã đọc, chưa quyết định",
			openOn: (day: string) => `đọc ngày ${day}`,
		},
		title: (name: string) => `Bản đọc của “${name}”`,
		lede: (tasks: number, targets: number, doubts: number) =>
			`Đọc được ${tasks} nhiệm vụ, ${targets} mục tiêu, ${doubts} điểm nghi ngờ. Chưa có gì trong kế hoạch cho đến khi Ông/Bà bấm “Ghi vào dự thảo”.`,
		doubts: {
			title: (count: number) => `${count} điểm nghi ngờ`,
			none: "Không có điểm nghi ngờ",
			help: "Gương nêu ra chứ không tự sửa. Số liệu giữ như văn bản in.",
			group: (title: string, count: number) => `${title} (${count})`,
			blocking: "cần Ông/Bà quyết định",
		},
		line: (first: number, last: number) => (first === last ? `dòng ${first}` : `dòng ${first}–${last}`),
		task: (number: string) => `nhiệm vụ ${number}`,
		head: {
			title: "Phần đầu",
			sub: "Sửa được ngay ở đây. Số, ngày và người ký được hỏi lại khi ghi từ sổ văn bản đi.",
			number: "Số, ký hiệu",
			date: "Ngày",
			issuer: "Cơ quan ban hành",
			signer: "Người ký",
			notThere: "văn bản không ghi",
			inNameOf: "Kế hoạch sẽ đứng tên",
			otherIssuer: (paper: string, plan: string) =>
				`Văn bản ghi cơ quan ban hành là ${paper}, kế hoạch lại đứng tên ${plan}`,
			otherIssuerHelp:
				"Tên cơ quan trong nhiệm vụ được hiểu theo đơn vị của kế hoạch. Nếu chọn nhầm cơ quan ban hành, xin gửi lại văn bản.",
		},
		targets: {
			title: (count: number) => `${count} mục tiêu`,
			none: "Không đọc được mục tiêu nào có con số",
			help: "Bỏ dấu chọn thì mục tiêu đó không vào dự thảo.",
			withoutFigure: (count: number) => `${count} mong muốn không có con số, không lấy làm mục tiêu`,
		},
		bases: {
			title: (count: number) => `${count} căn cứ pháp lý`,
			none: "Không đọc được căn cứ nào",
		},
		bodies: {
			title: (count: number) => `${count} tên cơ quan chưa nhận ra`,
			help: "Chọn một lần cho mọi nhiệm vụ có tên này. Để trống thì tên giữ như văn bản ghi và được hỏi lại khi kiểm tra.",
			keep: "Giữ như văn bản ghi",
			more: (count: number) => `Còn ${count} tên khác; sửa trong dự thảo.`,
		},
		tasks: {
			title: (count: number) => `${count} nhiệm vụ`,
			help: "Bỏ dấu chọn thì nhiệm vụ đó không vào dự thảo; bản đọc vẫn nhớ.",
			where: (place: string) => `Trong văn bản: ${place}`,
			notStated: "văn bản không ghi",
			unknown: "chưa nhận ra là cơ quan nào",
			means: (written: string, name: string) => `${written} (là ${name})`,
			others: (count: number) => `và ${count} cơ quan khác`,
			each: "mỗi cơ quan làm phần của mình",
			proposed: (names: string) => `văn bản không ghi; có thể là ${names}`,
			understood: (words: string) => `hiểu là ${words}`,
			notUnderstood: "không tính được ngày, giữ như văn bản ghi",
		},
		text: {
			title: "Toàn văn",
			open: (lines: number) => `Xem ${lines} dòng của văn bản`,
			cut: (lines: number) => `Chỉ hiện ${lines} dòng đầu; tệp gốc giữ đủ.`,
		},
		confirm: "Ghi vào dự thảo",
		confirmed: (tasks: number, leftOut: number) =>
			leftOut === 0
				? `Đã tạo dự thảo với ${tasks} nhiệm vụ. Xin xem mục còn thiếu và kiểm tra.`
				: `Đã tạo dự thảo với ${tasks} nhiệm vụ, để lại ${leftOut} mục. Xin xem mục còn thiếu và kiểm tra.`,
		again: "Đọc lại tệp này",
		againHelp: "Tệp gốc được giữ. Đọc lại tạo một bản đọc mới; bản này vẫn còn.",
		decided: {
			title: "Bản đọc này đã được ghi vào dự thảo",
			leftOut: (count: number) => (count === 0 ? "Mọi mục đều được lấy." : `Có ${count} mục được để lại.`),
			toPlan: "Mở kế hoạch",
		},
	},
	{
		send: {
			title: "Begin a plan from a paper",
			needed: "Choose the paper's file.",
			lede: "Send the paper's file. Head, bases, targets and tasks are read and doubts are told; you look at each before it enters a draft.",
			file: "File",
			fileHint: "DOCX, ODT, PDF with text, or plain text. A scan without text recognition cannot be read.",
			button: "Read it",
			done: "It was read. Please look at the doubts first.",
			open: "Papers that were read and not decided",
			openOn: (day) => `read on ${day}`,
		},
		title: (name) => `What was read in “${name}”`,
		lede: (tasks, targets, doubts) =>
			`${tasks} tasks, ${targets} targets and ${doubts} doubts. Nothing is in a plan until you press “Write into the draft”.`,
		doubts: {
			title: (count) => `${count} doubts`,
			none: "No doubts",
			help: "They are told, and not repaired. Figures stay as printed.",
			group: (title, count) => `${title} (${count})`,
			blocking: "needs your decision",
		},
		line: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
		task: (number) => `task ${number}`,
		head: {
			title: "Head",
			sub: "Can be changed here. Number, date and signature are asked again when they are entered from the register.",
			number: "Number, symbol",
			date: "Date",
			issuer: "Issuing body",
			signer: "Signed by",
			notThere: "the paper does not say",
			inNameOf: "The plan will be issued by",
			otherIssuer: (paper, plan) =>
				`The paper names ${paper} as issuing body, the plan is in the name of ${plan}`,
			otherIssuerHelp:
				"Names of bodies in the tasks are taken as those of the plan's unit. If the wrong issuing body was chosen, send the paper again.",
		},
		targets: {
			title: (count) => `${count} targets`,
			none: "No target with a figure was read",
			help: "What is not ticked does not enter the draft.",
			withoutFigure: (count) => `${count} wishes have no figure and are not taken as targets`,
		},
		bases: {
			title: (count) => `${count} legal bases`,
			none: "No legal basis was read",
		},
		bodies: {
			title: (count) => `${count} names of bodies not recognised`,
			help: "Choose once for all tasks with this name. Left empty, the name stays as written and the checks ask for it.",
			keep: "Leave as the paper has it",
			more: (count) => `${count} more names; change them in the draft.`,
		},
		tasks: {
			title: (count) => `${count} tasks`,
			help: "What is not ticked does not enter the draft; the reading remembers it.",
			where: (place) => `In the paper: ${place}`,
			notStated: "the paper does not say",
			unknown: "not recognised",
			means: (written, name) => `${written} (${name})`,
			others: (count) => `and ${count} others`,
			each: "each for itself",
			proposed: (names) => `the paper does not say; perhaps ${names}`,
			understood: (words) => `understood as ${words}`,
			notUnderstood: "no day can be computed; kept as written",
		},
		text: {
			title: "Whole text",
			open: (lines) => `Show the ${lines} lines of the paper`,
			cut: (lines) => `Only the first ${lines} lines are shown; the file is kept whole.`,
		},
		confirm: "Write into the draft",
		confirmed: (tasks, leftOut) =>
			`A draft with ${tasks} tasks was made${leftOut === 0 ? "" : `; ${leftOut} items were left out`}. See what is missing, and the checks.`,
		again: "Read this file again",
		againHelp: "The file is kept. Reading it again makes a new reading; this one stays.",
		decided: {
			title: "A draft was made of this reading",
			leftOut: (count) => (count === 0 ? "Everything was taken." : `${count} items were left out.`),
			toPlan: "Open the plan",
		},
	},
);
