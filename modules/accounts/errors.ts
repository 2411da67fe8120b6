import { defineProblems } from "#platform/problem/problem.ts";

export const accountsProblem = defineProblems("accounts", {
	"link-not-usable": {
		kind: "not-found",
		vi: () =>
			"Liên kết này đã được dùng, đã hết hạn hoặc không đúng. Xin dùng mục “Quên mật khẩu” hoặc hỏi người quản trị.",
		en: () =>
			"This link has been used, has expired or is not right. Use “Forgotten password” or ask your administrator.",
	},
	"password-too-short": {
		kind: "invalid",
		field: "password",
		vi: ({ shortest }: { shortest: number }) =>
			`Mật khẩu cần ít nhất ${shortest} ký tự. Một câu ngắn dễ nhớ là tốt nhất; không cần chữ hoa hay ký hiệu.`,
		en: ({ shortest }: { shortest: number }) =>
			`The password needs at least ${shortest} characters. A short sentence works best; capitals and signs are not needed.`,
	},
	"password-too-long": {
		kind: "invalid",
		field: "password",
		vi: ({ longest }: { longest: number }) => `Mật khẩu dài nhất ${longest} ký tự.`,
		en: ({ longest }: { longest: number }) => `The password may have at most ${longest} characters.`,
	},
	"password-common": {
		kind: "invalid",
		field: "password",
		vi: () =>
			"Mật khẩu này nhiều người dùng nên dễ bị đoán. Xin chọn một câu khác, ví dụ bốn từ không liên quan.",
		en: () =>
			"Many people use this password, so it is easily guessed. Choose another, such as four unrelated words.",
	},
	"password-about-you": {
		kind: "invalid",
		field: "password",
		vi: () => "Mật khẩu này gần giống tên hoặc đơn vị của Ông/Bà nên dễ bị đoán. Xin chọn câu khác.",
		en: () => "This password is close to your name or unit and easily guessed. Please choose another.",
	},
	"password-wrong": {
		kind: "invalid",
		field: "current",
		vi: () => "Mật khẩu hiện tại chưa đúng.",
		en: () => "The current password is not right.",
	},
	"passwords-differ": {
		kind: "invalid",
		field: "repeated",
		vi: () => "Hai lần gõ mật khẩu không giống nhau.",
		en: () => "The two passwords differ.",
	},
	"sign-in-expired": {
		kind: "conflict",
		vi: () => "Bước đăng nhập này đã quá 10 phút. Xin đăng nhập lại từ đầu.",
		en: () => "This sign-in step is older than ten minutes. Please start again.",
	},
	"code-wrong": {
		kind: "invalid",
		field: "code",
		vi: () =>
			"Mã chưa đúng hoặc đã dùng rồi. Xin chờ mã kế tiếp trên điện thoại rồi gõ lại; kiểm tra giờ của điện thoại.",
		en: () =>
			"The code is wrong or was used. Wait for the next one and type it; check the clock of your phone.",
	},
	"totp-already": {
		kind: "conflict",
		vi: () => "Mã xác nhận hai bước đã được bật. Muốn đổi điện thoại, xin tắt rồi bật lại.",
		en: () => "Two-step codes are on already. To change phones, turn them off and on again.",
	},
	"totp-needed": {
		kind: "conflict",
		vi: () =>
			"Vai trò của Ông/Bà bắt buộc có bước xác nhận thứ hai nên không tắt được. Có thể thêm khóa truy cập trước rồi tắt mã.",
		en: () => "Your role requires a second step, so it cannot be turned off. You may add a passkey first.",
	},
	"demo-closed": {
		kind: "not-found",
		vi: () => "Không có trang này.",
		en: () => "There is no such page.",
	},
	"not-yours-to-manage": {
		kind: "forbidden",
		vi: () =>
			"Ông/Bà không quản trị người này hoặc đơn vị này. Không ai tự giao chức vụ hay khóa tài khoản của chính mình.",
		en: () =>
			"You do not administer this person or unit. Nobody gives a post to, or locks, their own account.",
	},
	"person-not-found": {
		kind: "not-found",
		vi: () => "Không có người này.",
		en: () => "There is no such person.",
	},
	"person-incomplete": {
		kind: "invalid",
		vi: () => "Cần họ và tên, tên đăng nhập từ 3 đến 254 ký tự, và địa chỉ thư nếu có phải đúng dạng.",
		en: () =>
			"A name, a sign-in name of 3 to 254 characters, and a well-formed mail address if any are needed.",
	},
	"person-not-known": {
		kind: "invalid",
		field: "signInName",
		vi: ({ name }: { name: string }) => `Không có ai với tên đăng nhập “${name}”.`,
		en: ({ name }: { name: string }) => `Nobody has the sign-in name “${name}”.`,
	},
	"sign-in-name-taken": {
		kind: "conflict",
		field: "signInName",
		vi: ({ name }: { name: string }) => `Tên đăng nhập “${name}” đã có người dùng.`,
		en: ({ name }: { name: string }) => `The sign-in name “${name}” is taken.`,
	},
	"person-ended": {
		kind: "conflict",
		vi: () => "Tài khoản này đã đóng hẳn nên không đổi được nữa. Có thể lập tài khoản mới.",
		en: () => "This account is closed for good and cannot be changed. A new one can be made.",
	},
	"post-needs-body": {
		kind: "invalid",
		field: "bodyId",
		vi: () => "Người đứng đầu, cấp phó và công chức phải thuộc một cơ quan. Xin chọn cơ quan.",
		en: () => "Heads, deputies and officers belong to a body. Please choose one.",
	},
	"post-needs-unit": {
		kind: "invalid",
		field: "unitId",
		vi: () => "Vai trò này cần một đơn vị. Xin chọn tỉnh hoặc xã.",
		en: () => "This role needs a unit. Please choose a province or commune.",
	},
	"body-not-found": {
		kind: "invalid",
		field: "bodyId",
		vi: ({ body }: { body: string }) => `Không có cơ quan “${body}” vào ngày này.`,
		en: ({ body }: { body: string }) => `There is no body “${body}” on this day.`,
	},
	"unit-not-found": {
		kind: "invalid",
		field: "unitId",
		vi: ({ unit }: { unit: string }) => `Không có đơn vị “${unit}” vào ngày này.`,
		en: ({ unit }: { unit: string }) => `There is no unit “${unit}” on this day.`,
	},
	"post-overlaps": {
		kind: "conflict",
		vi: () =>
			"Người này đã giữ đúng chức vụ ấy trong khoảng ngày này. Xin kết thúc chức vụ cũ trước, hoặc chọn ngày khác.",
		en: () =>
			"This person already holds that very post in these days. End the old one first, or choose other days.",
	},
	"administrator-alone": {
		kind: "conflict",
		vi: () =>
			"Người quản trị không giữ chức vụ khác, vì quản trị không được duyệt việc và không xem hồ sơ của dân. Xin dùng hai tài khoản của hai người.",
		en: () =>
			"An administrator holds no other post, since administrators approve nothing and see no citizen's matter. Use two people.",
	},
	"days-backwards": {
		kind: "invalid",
		field: "until",
		vi: () => "Ngày cuối phải sau hoặc bằng ngày đầu.",
		en: () => "The last day must not come before the first.",
	},
	"post-not-found": {
		kind: "not-found",
		vi: () => "Không có chức vụ này, hoặc đã kết thúc.",
		en: () => "There is no such post, or it has ended.",
	},
	"stand-in-self": {
		kind: "invalid",
		field: "signInName",
		vi: () => "Không ai thay mặt chính mình. Xin chọn người khác.",
		en: () => "Nobody stands in for themselves. Choose somebody else.",
	},
	"stand-in-outside": {
		kind: "invalid",
		field: "until",
		vi: () => "Khoảng thay mặt phải nằm trong thời gian giữ chức vụ.",
		en: () => "Standing in must lie within the days of the post.",
	},
	"stand-in-overlaps": {
		kind: "conflict",
		vi: () => "Người này đã thay mặt cho chức vụ ấy trong khoảng ngày này.",
		en: () => "This person already stands in for that post in these days.",
	},
	"import-faults": {
		kind: "invalid",
		field: "file",
		vi: ({ count }: { count: number }) =>
			`Tệp còn ${count} chỗ sai nên chưa ghi ai cả. Xin sửa theo bảng dưới rồi gửi lại.`,
		en: ({ count }: { count: number }) =>
			`The file has ${count} faults, so nobody was recorded. Mend them and send it again.`,
	},
	"import-gone": {
		kind: "conflict",
		vi: () => "Danh sách chờ xác nhận không còn (đã ghi, hoặc quá một ngày). Xin gửi tệp lại.",
		en: () =>
			"The list waiting to be confirmed is gone (recorded, or older than a day). Send the file again.",
	},
	"import-changed": {
		kind: "conflict",
		vi: ({ name }: { name: string }) =>
			`Từ lúc xem trước, dữ liệu đã đổi (${name}). Xin gửi tệp lại để xem trước lần nữa.`,
		en: ({ name }: { name: string }) =>
			`Things have changed since the preview (${name}). Send the file again.`,
	},
	"passkey-refused": {
		kind: "invalid",
		vi: () => "Khóa truy cập không được nhận. Xin thử lại, hoặc đăng nhập bằng mật khẩu.",
		en: () => "The passkey was not accepted. Try again, or sign in with your password.",
	},
	"identity-refused": {
		kind: "invalid",
		vi: ({ provider }: { provider: string }) =>
			`Không đăng nhập được qua ${provider}: danh tính ấy chưa được gắn với tài khoản nào ở đây, hoặc lượt đăng nhập đã hết hạn. Người có tài khoản gắn danh tính ở trang “Tài khoản của tôi”.`,
		en: ({ provider }: { provider: string }) =>
			`Signing in through ${provider} did not work: that identity is linked to no account here, or the attempt has expired. Link it on the page “My account”.`,
	},
	"identity-away": {
		kind: "unavailable",
		vi: ({ provider }: { provider: string }) =>
			`${provider} hiện không trả lời. Xin thử lại sau hoặc đăng nhập bằng mật khẩu.`,
		en: ({ provider }: { provider: string }) =>
			`${provider} does not answer now. Try later, or sign in with your password.`,
	},
	"identity-taken": {
		kind: "conflict",
		vi: ({ provider }: { provider: string }) => `Danh tính ${provider} này đã gắn với một tài khoản khác.`,
		en: ({ provider }: { provider: string }) => `This ${provider} identity is linked to another account.`,
	},
	"last-way-in": {
		kind: "conflict",
		vi: () => "Đây là cách đăng nhập duy nhất của Ông/Bà nên chưa gỡ được. Xin đặt mật khẩu trước.",
		en: () => "This is your only way to sign in, so it cannot be removed. Set a password first.",
	},
});
