import { terminalLanguage } from "../say.ts";

const english = terminalLanguage() === "en";

export const carriersWords = {
	about:
		"số liệu và bản đồ lấy từ nơi không nêu giấy phép: gỡ bỏ hoặc thay thế / figures and maps whose carriers name no licence: remove or replace",
	remove: "xóa khỏi chương trình / delete them",
	replace: "thay bằng các thư mục dti, service-index-766, map trong DIR / put those of DIR in their place",
	removed: (parts: readonly string[]) =>
		parts.length === 0
			? english
				? "Nothing was there to remove."
				: "Không có gì để gỡ."
			: english
				? `Removed: ${parts.join(", ")}. The next start takes their figures out of the database.`
				: `Đã gỡ: ${parts.join(", ")}. Lần khởi động tới, số liệu của các phần này được đưa ra khỏi cơ sở dữ liệu.`,
	replaced: (parts: readonly string[]) =>
		english
			? `Replaced: ${parts.join(", ")}. The next start loads them.`
			: `Đã thay: ${parts.join(", ")}. Lần khởi động tới sẽ nạp số liệu mới.`,
};
