import { Temporal } from "temporal-polyfill";
import { addressIn } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import type { BuiltAssets, ShellContext } from "#platform/ui/index.ts";

/** A shell with everything in it: signed-in person, set clock, navigation and foot. */
export function shellFor(language: Language, built: BuiltAssets): ShellContext {
	const vi = language === "vi";
	return {
		language,
		address: "/bo-thanh-phan",
		to: (address) => addressIn(language, address),
		navigation: [
			{ section: "home", label: vi ? "Trang chủ" : "Home", address: "/" },
			{ section: "units", label: vi ? "Đơn vị" : "Units", address: "/don-vi" },
		],
		foot: [
			{ label: vi ? "Nguồn và phương pháp" : "Sources and methods", address: "/nguon" },
			{ label: vi ? "Hỗ trợ tiếp cận" : "Accessibility", address: "/tiep-can" },
		],
		person: {
			name: vi ? "chị Lan" : "Ms Lan",
			post: vi
				? "công chức, Phòng Văn hóa – Xã hội, xã Thiện Tân"
				: "officer, Culture and Society, Thiện Tân",
			account: "/tai-khoan",
			signOut: { address: "/dang-xuat", hidden: null },
		},
		today: Temporal.PlainDate.from("2026-11-22"),
		clockSet: true,
		notice: null,
		version: "0.1.0",
		assets: built,
	};
}
