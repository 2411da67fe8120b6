import { defineMessages } from "#platform/i18n/messages.ts";

/** Signing in, and the doors of the demo. Pages of the signed-in person and of administrators have files of their own. */
export const messages = defineMessages(
	{
		signIn: {
			title: "Đăng nhập",
			lede: "Dành cho cán bộ, công chức và người giám sát có tài khoản. Người dân xem và tra cứu không cần đăng nhập.",
			name: "Tên đăng nhập",
			nameHint: "Địa chỉ thư điện tử hoặc tên được giao",
			password: "Mật khẩu",
			button: "Đăng nhập",
			refused:
				"Tên đăng nhập hoặc mật khẩu chưa đúng. Nếu chưa đặt mật khẩu, xin dùng liên kết được gửi, hoặc mục “Quên mật khẩu”.",
			wait: (seconds: number) =>
				seconds < 90
					? `Sai nhiều lần liên tiếp. Xin chờ ${seconds} giây rồi thử lại.`
					: `Sai nhiều lần liên tiếp. Xin chờ ${Math.ceil(seconds / 60)} phút rồi thử lại.`,
			forgotten: "Quên mật khẩu",
			passkey: "Đăng nhập bằng khóa truy cập",
			passkeyHint: "Vân tay, khuôn mặt hoặc khóa bảo mật đã đăng ký trên máy này. Cần bật JavaScript.",
			other: (provider: string) => `Đăng nhập qua ${provider}`,
			otherWays: "Cách khác",
			welcome: (name: string) => `Đã đăng nhập: ${name}`,
			done: "Đã đăng nhập.",
			out: "Đã đăng xuất.",
		},
		demo: {
			title: "Vào thử bằng một người minh họa",
			lede: "Những người này là đặt ra để xem thử, không có thật. Mỗi nút vào ngay, không cần mật khẩu.",
			doors: {
				officer: "Chị Lan, công chức xã Thiện Tân, Lạng Sơn",
				desk: "Chị Nhung, Bộ phận một cửa xã Thiện Tân, Lạng Sơn",
				head: "Anh Hùng, Chủ tịch UBND xã Thiện Tân, Lạng Sơn",
				deputy: "Chị Thảo, Phó Chủ tịch UBND xã Thiện Tân, phụ trách văn hóa, xã hội",
				coordinator: "Anh Sơn, điều phối của tỉnh Lạng Sơn",
				supervisor: "Cô Hoa, Mặt trận Tổ quốc xã Thiện Tân, giám sát",
				"home-affairs": "Chị Mai, Sở Nội vụ Đồng Tháp, điều phối của tỉnh",
				department: "Chị Ngân, Giám đốc Sở Khoa học và Công nghệ Lạng Sơn",
				administrator: "Anh Tuấn, quản trị người dùng",
			},
		},
		secondFactor: {
			title: "Xác nhận bước hai",
			lede: "Mật khẩu đúng. Xin gõ mã 6 số đang hiện trên ứng dụng xác thực, hoặc một mã dự phòng.",
			code: "Mã xác nhận",
			codeHint: "6 chữ số, ví dụ 123 456; hoặc một mã dự phòng",
			button: "Xác nhận",
			startAgain: "Đăng nhập lại từ đầu",
		},
		enrol: {
			title: "Bật mã xác nhận hai bước",
			required: "Vai trò của Ông/Bà bắt buộc có bước xác nhận thứ hai trước khi vào.",
			scan: "1. Mở ứng dụng xác thực trên điện thoại (ví dụ Google Authenticator, Aegis, FreeOTP) và quét hình này.",
			qr: "Hình mã QR chứa khóa của ứng dụng xác thực",
			secret: "Không quét được thì gõ khóa này vào ứng dụng:",
			type: "2. Gõ mã 6 số ứng dụng đang hiện.",
			button: "Bật",
			done: "Đã bật mã xác nhận hai bước. Xin lập mã dự phòng để phòng khi mất điện thoại.",
		},
		link: {
			title: "Đặt mật khẩu",
			lede: "Liên kết này dùng được một lần.",
			password: "Mật khẩu mới",
			hint: "Ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất; dán từ trình quản lý mật khẩu được.",
			repeated: "Gõ lại mật khẩu mới",
			button: "Đặt mật khẩu",
			done: "Đã đặt mật khẩu. Xin đăng nhập.",
		},
		forgotten: {
			title: "Quên mật khẩu",
			lede: "Ghi tên đăng nhập. Nếu có tài khoản ấy và có địa chỉ thư, một liên kết đặt lại mật khẩu sẽ được gửi tới đó.",
			button: "Gửi liên kết",
			sent: "Nếu tài khoản ấy có thật và có địa chỉ thư, liên kết đã được gửi và dùng được trong một giờ. Không nhận được thì hỏi người quản trị của đơn vị.",
		},
		mail: {
			inviteSubject: "Mời vào Gương",
			resetSubject: "Đặt lại mật khẩu Gương",
			invite: (name: string, link: string) =>
				`Kính gửi ${name},\n\nÔng/Bà được mời dùng Gương. Mở liên kết này để đặt mật khẩu (dùng một lần, trong 7 ngày):\n${link}\n`,
			reset: (name: string, link: string) =>
				`Kính gửi ${name},\n\nCó người (có lẽ là Ông/Bà) xin đặt lại mật khẩu Gương. Liên kết này dùng một lần, trong một giờ:\n${link}\n\nNếu không phải Ông/Bà, xin bỏ qua thư này; mật khẩu không đổi.\n`,
		},
		oidc: {
			title: (provider: string) => `Sang ${provider}`,
			lede: (provider: string) =>
				`Việc đăng nhập diễn ra ở ${provider}; Gương không thấy mật khẩu của Ông/Bà ở đó.`,
			go: (provider: string) => `Tiếp tục sang ${provider}`,
			linked: (provider: string) => `Đã gắn danh tính ${provider} với tài khoản.`,
		},
	},
	{
		signIn: {
			title: "Sign in",
			lede: "For officials and supervisors with an account. Citizens need none to look and search.",
			name: "Sign-in name",
			nameHint: "E-mail address, or the name you were given",
			password: "Password",
			button: "Sign in",
			refused:
				"The sign-in name or the password is not right. If you have not set a password yet, use the link sent to you, or “Forgotten password”.",
			wait: (seconds) =>
				seconds < 90
					? `Too many wrong attempts in a row. Please wait ${seconds} seconds and try again.`
					: `Too many wrong attempts in a row. Please wait ${Math.ceil(seconds / 60)} minutes and try again.`,
			forgotten: "Forgotten password",
			passkey: "Sign in with a passkey",
			passkeyHint: "Fingerprint, face or security key registered on this device. Needs JavaScript.",
			other: (provider) => `Sign in through ${provider}`,
			otherWays: "Other ways",
			welcome: (name) => `Signed in: ${name}`,
			done: "Signed in.",
			out: "Signed out.",
		},
		demo: {
			title: "Try it as an invented person",
			lede: "These people are made up for the demonstration. Each button signs in at once, without a password.",
			doors: {
				officer: "Chị Lan, officer of Thiện Tân commune, Lạng Sơn",
				desk: "Chị Nhung, one-stop desk of Thiện Tân commune, Lạng Sơn",
				head: "Anh Hùng, chairman of Thiện Tân commune, Lạng Sơn",
				deputy: "Chị Thảo, vice-chairwoman of Thiện Tân commune, culture and society",
				coordinator: "Anh Sơn, coordinator of Lạng Sơn province",
				supervisor: "Cô Hoa, Fatherland Front of Thiện Tân commune, supervisor",
				"home-affairs": "Chị Mai, Department of Home Affairs of Đồng Tháp, coordinator of the province",
				department: "Chị Ngân, director of the Department of Science and Technology, Lạng Sơn",
				administrator: "Anh Tuấn, administrator of users",
			},
		},
		secondFactor: {
			title: "Second step",
			lede: "The password is right. Type the 6-digit code that your authenticator shows, or a recovery code.",
			code: "Code",
			codeHint: "6 digits, such as 123 456; or a recovery code",
			button: "Confirm",
			startAgain: "Start again",
		},
		enrol: {
			title: "Turn on two-step codes",
			required: "Your role requires a second step before you can enter.",
			scan: "1. Open an authenticator on your phone (Google Authenticator, Aegis, FreeOTP …) and scan this picture.",
			qr: "QR code that holds the key for the authenticator",
			secret: "If you cannot scan it, type this key into the authenticator:",
			type: "2. Type the 6-digit code it shows.",
			button: "Turn on",
			done: "Two-step codes are on. Now make recovery codes in case you lose the phone.",
		},
		link: {
			title: "Set a password",
			lede: "This link works once.",
			password: "New password",
			hint: "At least 12 characters. A short sentence works best; pasting from a password manager is fine.",
			repeated: "New password again",
			button: "Set password",
			done: "The password is set. Please sign in.",
		},
		forgotten: {
			title: "Forgotten password",
			lede: "Type your sign-in name. If there is such an account with a mail address, a link to set a new password goes there.",
			button: "Send the link",
			sent: "If that account exists and has a mail address, the link has been sent and works for one hour. If nothing comes, ask your administrator.",
		},
		mail: {
			inviteSubject: "Invitation to Gương",
			resetSubject: "Set a new Gương password",
			invite: (name, link) =>
				`Dear ${name},\n\nYou are invited to Gương. Open this link to set a password (works once, within 7 days):\n${link}\n`,
			reset: (name, link) =>
				`Dear ${name},\n\nSomebody, probably you, asked for a new Gương password. This link works once, within one hour:\n${link}\n\nIf it was not you, ignore this message; the password stays as it is.\n`,
		},
		oidc: {
			title: (provider) => `On to ${provider}`,
			lede: (provider) => `You sign in at ${provider}; Gương does not see your password there.`,
			go: (provider) => `Continue to ${provider}`,
			linked: (provider) => `The ${provider} identity is linked to your account.`,
		},
	},
);
