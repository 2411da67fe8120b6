import { defineMessages } from "#platform/i18n/messages.ts";

export const webMessages = defineMessages(
	{
		home: {
			title: "Chính quyền nơi Ông/Bà sống đã hứa gì và làm được gì?",
			description: "Gương cho thấy chính quyền tỉnh, xã hứa gì, làm đến đâu, và người dân đánh giá ra sao.",
			searchLabel: "Tìm xã, phường, tỉnh, thành phố",
			searchHint: "Gõ có dấu hoặc không dấu, tên cũ hoặc tên mới đều được.",
			searchExamples: ["xa thanh son", "huyen long phu", "Đồng Tháp"],
			whatHeading: "Gương là gì",
			what: [
				"Mỗi năm, các chỉ số như PAPI hỏi người dân thấy chính quyền nơi mình sống làm việc ra sao.",
				"Tỉnh trả lời bằng một kế hoạch; các sở và các xã trả lời bằng kế hoạch của mình; rồi năm sau người dân lại được hỏi.",
				"Gương là nơi cả vòng ấy diễn ra công khai: đo, tìm chỗ yếu, đặt mục tiêu, giao việc, làm và đưa minh chứng, báo cáo, công bố.",
				"Con số nào hệ thống tự biết thì không ai phải nhập lại; con số nào đơn vị tự khai thì được ghi rõ là tự khai.",
				"Điều chưa biết được ghi là chưa biết.",
			],
			doorsHeading: "Ông/Bà vào bằng cửa nào",
			doorsDemo:
				"Đây là bản minh họa: bấm một nút là vào, không cần mật khẩu. Người và việc trong đó không có thật.",
			doorsReal: "Người dân, nhà báo, nhà nghiên cứu không cần tài khoản.",
			enterAs: "Vào vai này",
			signIn: "Đăng nhập",
			open: "Mở",
			doors: {
				citizen: [
					"Người dân",
					"Tìm xã, phường của mình, theo tên cũ hay tên mới; xem xã đã hứa gì và làm được gì.",
				],
				officer: [
					"Công chức",
					"Một danh sách việc phải làm và hạn của từng việc; báo tiến độ trong một phút.",
				],
				desk: [
					"Bộ phận một cửa",
					"Tiếp nhận hồ sơ trong một phút, hồ sơ nào sắp trễ, thư xin lỗi trước hạn.",
				],
				head: ["Lãnh đạo", "Việc nào đang trễ, vì sao; duyệt, trả lại, yêu cầu giải trình."],
				coordinator: [
					"Điều phối",
					"Sở Nội vụ Lạng Sơn: kế hoạch, giao xuống, xác nhận hoặc trả lại, tổng hợp.",
				],
				"home-affairs": [
					"Điều phối một tỉnh vừa hợp nhất",
					"Sở Nội vụ Đồng Tháp: kế hoạch 2023 đã xong, kế hoạch năm nay, việc còn dở của huyện cũ.",
				],
				department: ["Giám đốc sở", "Sở Khoa học và Công nghệ Lạng Sơn: việc được giao, kế hoạch trả lời."],
				supervisor: ["Giám sát", "Mặt trận, Thanh tra nhân dân: xem kế hoạch và tiến độ, ghi kiến nghị."],
				researcher: [
					"Nhà nghiên cứu, nhà báo",
					"Tải mọi số liệu đã công bố, kèm nguồn và lịch sử; không cần tài khoản.",
				],
				administrator: ["Quản trị hệ thống", "Người dùng, vai trò, lịch nghỉ, nhật ký, hộp thư đi."],
			},
			calendarLink: "Tính một hạn theo ngày làm việc",
		},
		desk: {
			title: "Bàn làm việc",
			lede: (name: string) => `Xin chào ${name}`,
			wholeSystem: "cả hệ thống",
			publicPage: (unit: string) => `trang công khai của ${unit}`,
			noPost: "Hôm nay Ông/Bà chưa giữ vai trò nào. Xin hỏi người quản trị của đơn vị.",
			standsIn: "thay mặt, có thời hạn",
			doorsHeading: "Bắt đầu từ đây",
			nothing: "Chưa có việc nào mở cho vai trò này",
			nothingNext:
				"Khi có kế hoạch giao việc cho cơ quan của Ông/Bà, việc sẽ hiện ở đây theo hạn. Trong lúc chờ, Ông/Bà có thể xem trang công khai của đơn vị.",
			account: "Tài khoản và các phiên đăng nhập",
		},
		openData: {
			title: "Dữ liệu mở",
			lede: "Mọi số liệu Gương đã công bố đều tải về được, không cần tài khoản, không cần xin phép.",
			terms: "Khi dùng lại, xin ghi nguồn nêu ở từng bộ dữ liệu và ngày tải. Tệp CSV mở được bằng Excel.",
			empty: "Chưa có bộ dữ liệu nào được công bố",
			emptyNext: "Khi đơn vị công bố số liệu đầu tiên, bộ dữ liệu sẽ hiện ở đây.",
		},
		accessibility: {
			title: "Hỗ trợ tiếp cận",
			lede: "Gương được làm để ai cũng dùng được: bằng điện thoại rẻ, bàn phím, trình đọc màn hình, hay bản in.",
			points: [
				"Mọi trang công khai dùng được khi trình duyệt không chạy mã kịch bản, và nặng không quá 100 kB kể cả phông chữ.",
				"Các trang được kiểm tra tự động theo WCAG 2.2 mức A và AA ở khổ máy tính và khổ điện thoại 360 điểm, nền sáng và nền tối.",
				"Trạng thái luôn có hình và chữ, màu chỉ nhắc lại; biểu đồ nào cũng có bảng số và một đoạn tóm tắt.",
				"Chữ phóng to gấp đôi không mất nội dung; mọi việc làm được bằng bàn phím.",
				"Chưa có người dùng trình đọc màn hình kiểm tra từng trang; chưa có bản đọc bằng tiếng dân tộc.",
			],
			ask: "Nếu có chỗ nào Ông/Bà không dùng được, xin báo cho đơn vị vận hành trang này; chỗ đó được coi là lỗi và được sửa.",
		},
		privacy: {
			title: "Bảo vệ dữ liệu cá nhân",
			lede: "Người xem không phải khai gì. Gương không theo dõi ai và không nhờ bên nào khác theo dõi.",
			points: [
				"Xem trang công khai không đặt cookie. Chỉ khi mở một biểu mẫu mới có một cookie ngẫu nhiên để biểu mẫu không bị giả mạo; nó hết khi đóng trình duyệt.",
				"Không có phông chữ, mã hay hình nào được tải từ máy chủ khác.",
				"Người có tài khoản: tên, thư điện tử công vụ, vai trò, các phiên đăng nhập và những việc đã làm được ghi lại để chịu trách nhiệm; địa chỉ mạng được giữ riêng và xóa được theo luật.",
				"Nhật ký được niêm phong: sửa một dòng là thấy; xóa dữ liệu cá nhân theo luật không làm hỏng niêm phong.",
				"Trang công khai chỉ hiện những cột đã được liệt kê trước; vai đọc công khai của cơ sở dữ liệu không thấy gì khác.",
			],
			ask: "Theo pháp luật về bảo vệ dữ liệu cá nhân, Ông/Bà có quyền hỏi, sửa và yêu cầu xóa dữ liệu của mình tại đơn vị vận hành trang này.",
		},
		roles: {
			administrator: "Quản trị hệ thống",
			coordinator: "Điều phối",
			head: "Người đứng đầu",
			deputy: "Cấp phó",
			officer: "Công chức",
			supervisor: "Giám sát",
		},
		nav: {
			home: "Trang chủ",
			units: "Đơn vị",
			results: "Kết quả",
			plans: "Kế hoạch",
			desk: "Bàn làm việc",
			signIn: "Đăng nhập",
		},
		foot: {
			components: "Bộ thành phần",
			openData: "Dữ liệu mở",
			calendar: "Lịch làm việc",
			seal: "Dấu niêm phong",
			accessibility: "Hỗ trợ tiếp cận",
			privacy: "Bảo vệ dữ liệu cá nhân",
			about:
				"Gương công bố số liệu kèm nguồn, khoảng tin cậy và lịch sử sửa đổi. Điều chưa biết được ghi là chưa biết.",
		},
		indexProfile: {
			indices: "Chỉ số",
			noTask: "chưa có nhiệm vụ nào nêu nội dung này",
			more: (count: number) => `và ${count} nhiệm vụ khác`,
		},
	},
	{
		home: {
			title: "What did the government where you live promise, and what has it done?",
			description:
				"Gương shows what provinces and communes promise, how far they are, and how people rate them.",
			searchLabel: "Find a commune, ward, province or city",
			searchHint: "With or without tone marks, old name or new.",
			searchExamples: ["xa thanh son", "huyen long phu", "Đồng Tháp"],
			whatHeading: "What Gương is",
			what: [
				"Every year indices such as PAPI ask people how the government where they live treats them.",
				"The province answers with a plan; departments and communes answer with theirs; a year later people are asked again.",
				"Gương (“mirror”) is where that whole loop runs in the open: measure, find what is weak, set targets, hand down, do and show evidence, report, publish.",
				"A figure the system can know is never typed again; a figure a body declares of itself is marked as such.",
				"What is not known is said to be unknown.",
			],
			doorsHeading: "Which door is yours",
			doorsDemo:
				"This is a demonstration: one press lets you in, no password. The people and the work in it are invented.",
			doorsReal: "Citizens, journalists and researchers need no account.",
			enterAs: "Enter in this role",
			signIn: "Sign in",
			open: "Open",
			doors: {
				citizen: [
					"Citizen",
					"Find your commune or ward by its old or new name; see what it promised and what it did.",
				],
				officer: ["Officer", "One list of what is owed and when; report progress in a minute."],
				desk: [
					"One-stop desk",
					"Take a dossier in within a minute; what will be late; the letter before the date.",
				],
				head: ["Head", "What is late and why; approve, return, ask for an explanation."],
				coordinator: [
					"Coordinator",
					"Home Affairs of Lạng Sơn: the plan, handing down, accepting or returning, summing up.",
				],
				"home-affairs": [
					"Coordinator of a joined province",
					"Home Affairs of Đồng Tháp: the finished plan of 2023, this year's plan, open work of former districts.",
				],
				department: [
					"Director of a department",
					"Science and Technology of Lạng Sơn: tasks given, a plan in answer.",
				],
				supervisor: [
					"Supervisor",
					"Fatherland Front, People's Inspection: see plans and progress, write recommendations.",
				],
				researcher: [
					"Researcher, journalist",
					"Download every published figure with its source and history; no account needed.",
				],
				administrator: ["Administrator", "People, roles, holidays, audit trail, outbox."],
			},
			calendarLink: "Compute a deadline in working days",
		},
		desk: {
			title: "Desk",
			lede: (name: string) => `Welcome, ${name}`,
			wholeSystem: "the whole system",
			publicPage: (unit: string) => `public page of ${unit}`,
			noPost: "You hold no role today. Please ask your unit's administrator.",
			standsIn: "standing in, for a time",
			doorsHeading: "Begin here",
			nothing: "Nothing is open to this role yet",
			nothingNext:
				"When a plan gives your body work, it will stand here by date. Meanwhile you may look at your unit's public page.",
			account: "Account and sessions",
		},
		openData: {
			title: "Open data",
			lede: "Every figure Gương has published can be downloaded, without an account and without asking.",
			terms:
				"When you use it, please name the source given with each set and the day of download. The CSV files open in Excel.",
			empty: "Nothing has been published yet",
			emptyNext: "When a unit publishes its first figures, the set will stand here.",
		},
		accessibility: {
			title: "Accessibility",
			lede: "Gương is made for everyone: on a cheap phone, with a keyboard, a screen reader, or on paper.",
			points: [
				"Every public page works without script and weighs at most 100 kB, fonts included.",
				"Pages are checked by machine against WCAG 2.2 A and AA at desktop width and at 360 pixels, light and dark.",
				"A state always has a shape and a word, colour only repeats it; every chart has a table and a summary.",
				"Text at twice its size loses nothing; everything can be done with the keyboard.",
				"No user of a screen reader has yet gone through every page; there is no spoken version in minority languages yet.",
			],
			ask: "If something cannot be used, please tell whoever runs this site; it counts as a fault and is mended.",
		},
		privacy: {
			title: "Personal data",
			lede: "Readers declare nothing. Gương follows nobody and lets nobody else follow you.",
			points: [
				"Reading public pages sets no cookie. Only opening a form sets a random one, so that forms cannot be forged; it ends with the browser.",
				"No font, script or picture is loaded from another server.",
				"Of people with accounts, the name, official mail address, roles, sessions and what was done are recorded for accountability; network addresses are kept apart and can lawfully be erased.",
				"The audit trail is sealed: a changed line is noticed; lawful erasure of personal data leaves the seal whole.",
				"Public pages show only columns listed beforehand; the database's public reader can see nothing else.",
			],
			ask: "Under the law on personal data you may ask for, correct and have erased what is held on you by whoever runs this site.",
		},
		roles: {
			administrator: "Administrator",
			coordinator: "Coordinator",
			head: "Head",
			deputy: "Deputy",
			officer: "Officer",
			supervisor: "Supervisor",
		},
		nav: {
			home: "Start",
			units: "Units",
			results: "Results",
			plans: "Plans",
			desk: "Desk",
			signIn: "Sign in",
		},
		foot: {
			components: "Components",
			openData: "Open data",
			calendar: "Working days",
			seal: "Seal",
			accessibility: "Accessibility",
			privacy: "Personal data",
			about:
				"Gương publishes figures with source, interval and history. What is not known is said to be unknown.",
		},
		indexProfile: {
			indices: "Indices",
			noTask: "no task names it",
			more: (count) => `and ${count} more tasks`,
		},
	},
);
