const causes = [
	{
		signs:
			/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/,
		vi: "Không kết nối được tới kho gói npm. Hãy kiểm tra mạng (và proxy: npm config get proxy), rồi chạy lại lệnh.",
		en: "The npm registry cannot be reached. Check the network (and proxy: npm config get proxy), then run the command again.",
	},
	{
		signs: /ENOSPC/,
		vi: "Ổ đĩa đã đầy. Cần khoảng 500 MB trống; hãy dọn bớt rồi chạy lại lệnh.",
		en: "The disk is full. About 500 MB must be free; make room, then run the command again.",
	},
	{
		signs: /EACCES|EPERM|EROFS/,
		vi: "Không có quyền ghi vào thư mục. Hãy chạy bằng tài khoản sở hữu thư mục này, hoặc đổi quyền của thư mục.",
		en: "No permission to write into the folder. Use the account that owns it, or change its permissions.",
	},
	{
		signs: /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|CERT_|certificate/,
		vi: "Chứng thư của kho gói npm không được tin cậy. Nếu cơ quan dùng proxy riêng, hãy đặt: npm config set cafile TỆP.",
		en: "The registry's certificate is not trusted. Behind an office proxy set: npm config set cafile FILE.",
	},
	{
		signs: /EUSAGE|in sync/,
		vi: "package.json và package-lock.json không khớp nhau. Hãy lấy lại bản gốc (git checkout package.json package-lock.json).",
		en: "package.json and package-lock.json do not agree. Take the original back (git checkout package.json package-lock.json).",
	},
	{
		signs: /EINTEGRITY/,
		vi: "Gói tải về bị hỏng. Hãy chạy: npm cache verify, rồi chạy lại lệnh.",
		en: "A downloaded package is damaged. Run: npm cache verify, then run the command again.",
	},
	{
		signs: /E40[134]|E5\d\d|ETARGET/,
		vi: "Kho gói npm từ chối hoặc không có một gói. Hãy kiểm tra: npm config get registry, rồi chạy lại lệnh.",
		en: "The npm registry refused or does not have a package. Check: npm config get registry, then run again.",
	},
	{
		signs: /command not found/,
		vi: "Không tìm thấy npm. Hãy cài Node kèm npm tại https://nodejs.org.",
		en: "npm was not found. Install Node with npm from https://nodejs.org.",
	},
];

/** What happened and what to do, then what npm itself said. */
export function explainNpmFailure(output, root) {
	const said = output
		.split("\n")
		.filter(
			(line) => line.trim() !== "" && !/warn|complete log|error\s+at |[{}]|^npm error\s+\w+: '/i.test(line),
		)
		.slice(0, 6);
	const cause = causes.find(({ signs }) => signs.test(output)) ?? {
		vi: "Cài gói không thành công. Hãy đọc lời báo của npm dưới đây.",
		en: "Installing failed. npm's own words are below.",
	};
	return [cause.vi, cause.en, "", `(${root})`, ...said.map((line) => `  ${line}`)].join("\n");
}
