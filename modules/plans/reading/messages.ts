import { defineMessages } from "#platform/i18n/messages.ts";

/** The screen on which a reading is looked through and becomes a draft. */
export const readingMessages = defineMessages(
	{
		title: (name: string) => `Bản đọc của “${name}”`,
		ledeOpen: (open: number) =>
			`Còn ${open} mục chờ Ông/Bà quyết định. Chưa có gì trong kế hoạch cho đến khi Ông/Bà bấm “Ghi vào dự thảo”.`,
		ledeDone: "Mọi mục đã được quyết định. Bấm “Ghi vào dự thảo” để lập kế hoạch.",
		file: (kind: string) => `Tệp gốc (${kind})`,
		readBy: (day: string, version: string) => `Đọc ngày ${day}, bộ đọc ${version}`,
		parts: {
			"nghi-ngo": "Điểm nghi ngờ",
			dau: "Phần đầu, căn cứ",
			"co-quan": "Tên cơ quan",
			"muc-tieu": "Mục tiêu",
			"nhiem-vu": "Nhiệm vụ",
		},
		partHelp: {
			"nghi-ngo": "Gương nêu ra chứ không tự sửa. Số liệu giữ như văn bản in.",
			dau: "Số, ngày và người ký được hỏi lại khi ghi từ sổ văn bản đi.",
			"co-quan":
				"Mỗi tên chỉ hỏi một lần: giữ cho mọi nhiệm vụ của văn bản này và các văn bản sau của cùng cơ quan ban hành.",
			"muc-tieu": "Số liệu giữ như văn bản in, cả khi cộng không khớp.",
			"nhiem-vu": "Nhận, sửa, tách, gộp hoặc bỏ từng nhiệm vụ.",
		},
		partPage: (name: string, page: number) => `${name}, trang ${page}`,
		partCount: (name: string, open: number, all: number) =>
			open === 0 ? `${name} (xong ${all})` : `${name} (còn ${open}/${all})`,
		pageCount: (page: number, open: number) =>
			open === 0 ? `trang ${page} (xong)` : `trang ${page} (còn ${open})`,
		keysHint: "Phím: J, K chuyển mục; Enter nhận; E sửa; S tách; M gộp; X bỏ; ? mọi phím",
		sheets: "Các phần của bản đọc",
		decidedOf: "mục đã quyết định",
		next: "Trang sau",
		paper: "Văn bản",
		paperPages: "Các trang của văn bản",
		paperPage: (page: number, pages: number) => `Đoạn ${page} trên ${pages}`,
		toItem: (name: string) => `Đến ${name}`,
		keys: {
			title: "Bàn phím",
			help: "Phím chỉ có tác dụng khi con trỏ không ở trong ô nhập.",
			list: [
				["J hoặc ↓", "mục sau"],
				["K hoặc ↑", "mục trước"],
				["Enter", "nhận mục đang chọn"],
				["E", "sửa"],
				["S", "tách"],
				["M", "gộp vào mục trước"],
				["X", "bỏ"],
				["L", "giao cơ quan chủ trì đang chọn, nhận đề xuất về tên"],
				["U", "xét lại"],
				["A", "nhận các mục không có nghi ngờ trên trang"],
				["N", "trang sau"],
				["Ctrl+Enter", "gửi ô đang nhập"],
				["?", "mở, đóng bảng này"],
			],
		},
		head: {
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
		confirm: "Ghi vào dự thảo",
		confirmPart: "Lập dự thảo",
		cannot: (open: number) => `Còn ${open} mục chưa quyết định`,
		confirmed: (tasks: number, leftOut: number) =>
			leftOut === 0
				? `Đã tạo dự thảo với ${tasks} nhiệm vụ. Xin xem mục còn thiếu và kiểm tra.`
				: `Đã tạo dự thảo với ${tasks} nhiệm vụ, để lại ${leftOut} mục. Xin xem mục còn thiếu và kiểm tra.`,
		again: "Đọc lại tệp này",
		againHelp:
			"Tệp gốc được giữ. Đọc lại khi bộ đọc đã tốt hơn: quyết định về mục không đổi được giữ nguyên.",
		againNewer: (version: string) => `Bộ đọc đã có bản mới (${version}) so với bản đọc này`,
		againSame: "Đã đọc lại: kết quả vẫn như trước.",
		againDone: (added: number, gone: number, changed: number) =>
			`Đã đọc lại: thêm ${added} mục, mất ${gone} mục, đổi ${changed} mục.`,
		compared: {
			title: "Khác với lần đọc trước",
			lede: (same: number) => `${same} mục vẫn như cũ, quyết định về chúng được giữ.`,
			added: "Thêm",
			gone: "Không còn",
			changed: "Đổi",
			was: "trước",
			now: "nay",
			older: "Xem lần đọc trước",
		},
		readAgain: { title: "Văn bản này đã được đọc lại", to: "Mở bản đọc mới" },
		decided: {
			title: "Bản đọc này đã được ghi vào dự thảo",
			leftOut: (count: number) => (count === 0 ? "Mọi mục đều được lấy." : `Có ${count} mục được để lại.`),
			toPlan: "Mở kế hoạch",
		},
	},
	{
		title: (name) => `What was read in “${name}”`,
		ledeOpen: (open) =>
			`${open} items wait for your decision. Nothing is in a plan until you press “Write into the draft”.`,
		ledeDone: "Everything is decided. Press “Write into the draft” to make the plan.",
		file: (kind) => `The file (${kind})`,
		readBy: (day, version) => `Read on ${day}, reader ${version}`,
		parts: {
			"nghi-ngo": "Doubts",
			dau: "Head, legal bases",
			"co-quan": "Names of bodies",
			"muc-tieu": "Targets",
			"nhiem-vu": "Tasks",
		},
		partHelp: {
			"nghi-ngo": "They are told, and not repaired. Figures stay as printed.",
			dau: "Number, date and signature are asked again when they are entered from the register.",
			"co-quan":
				"Each name is asked once: the answer holds for all tasks of this paper and for later papers of the same issuer.",
			"muc-tieu": "Figures stay as printed, also where they do not add up.",
			"nhiem-vu": "Take, change, split, merge or drop each task.",
		},
		partPage: (name, page) => `${name}, page ${page}`,
		partCount: (name, open, all) =>
			open === 0 ? `${name} (${all} done)` : `${name} (${open} of ${all} open)`,
		pageCount: (page, open) => (open === 0 ? `page ${page} (done)` : `page ${page} (${open} open)`),
		keysHint: "Keys: J, K move; Enter takes; E changes; S splits; M merges; X drops; ? all keys",
		sheets: "Parts of the reading",
		decidedOf: "items decided",
		next: "Next page",
		paper: "Paper",
		paperPages: "Pages of the paper",
		paperPage: (page, pages) => `Stretch ${page} of ${pages}`,
		toItem: (name) => `To ${name}`,
		keys: {
			title: "Keyboard",
			help: "Keys act only while the cursor is in no field.",
			list: [
				["J or ↓", "next item"],
				["K or ↑", "item before"],
				["Enter", "take the chosen item"],
				["E", "change"],
				["S", "split"],
				["M", "merge into the one before"],
				["X", "drop"],
				["L", "give the chosen lead, take the proposed meaning of a name"],
				["U", "decide anew"],
				["A", "take the items without doubts on the page"],
				["N", "next page"],
				["Ctrl+Enter", "send the field you are in"],
				["?", "open or close this table"],
			],
		},
		head: {
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
		confirm: "Write into the draft",
		confirmPart: "Make the draft",
		cannot: (open) => `${open} items are not decided`,
		confirmed: (tasks, leftOut) =>
			`A draft with ${tasks} tasks was made${leftOut === 0 ? "" : `; ${leftOut} items were left out`}. See what is missing, and the checks.`,
		again: "Read this file again",
		againHelp:
			"The file is kept. Read it again once the reader is better: decisions about what stays the same hold.",
		againNewer: (version) => `There is a newer reader (${version}) than the one of this reading`,
		againSame: "Read again: nothing is different.",
		againDone: (added, gone, changed) =>
			`Read again: ${added} items added, ${gone} gone, ${changed} changed.`,
		compared: {
			title: "Different from the earlier reading",
			lede: (same) => `${same} items are as before, and so are the decisions about them.`,
			added: "Added",
			gone: "Gone",
			changed: "Changed",
			was: "before",
			now: "now",
			older: "See the earlier reading",
		},
		readAgain: { title: "This paper was read again", to: "Open the new reading" },
		decided: {
			title: "A draft was made of this reading",
			leftOut: (count) => (count === 0 ? "Everything was taken." : `${count} items were left out.`),
			toPlan: "Open the plan",
		},
	},
);
