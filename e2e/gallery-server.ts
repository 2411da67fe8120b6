import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { Temporal } from "temporal-polyfill";
import { addressIn } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { securityHeaders } from "#platform/http/security-headers.ts";
import { serveAsset } from "#platform/http/assets.ts";
import { assets, type BuiltAssets, renderPage, type ShellContext } from "#platform/ui/index.ts";
import { gallery } from "#platform/ui/gallery/gallery.tsx";
import type { Site } from "./site.ts";

/** The gallery alone, without database, under the same strict headers as the whole program: starts in a blink. */
export async function startGallery(): Promise<Site> {
	const built = await assets();
	const app = new Hono();
	const headers = Object.entries(securityHeaders(false));
	app.use(async (context, next) => {
		await next();
		for (const [name, value] of headers) context.res.headers.set(name, value);
	});
	app.use("/bo-thanh-phan", compress());
	app.get("/tai/*", serveAsset(built.files));
	app.get("/bo-thanh-phan", (context) => context.html(render("vi", built)));
	app.get("/en/bo-thanh-phan", (context) => context.html(render("en", built)));
	return new Promise((resolve) => {
		const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
			resolve({
				origin: `http://127.0.0.1:${port}`,
				stop: () => new Promise((done) => server.close(() => done())),
			}),
		);
	});
}

function render(language: Language, built: BuiltAssets): string {
	return renderPage(gallery(language), shellFor(language, built));
}

/** A shell with everything in it: signed-in person, set clock, navigation and foot. */
function shellFor(language: Language, built: BuiltAssets): ShellContext {
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
			post: vi ? "công chức, Phòng Văn hóa – Xã hội, xã Thiện Tân" : "officer, Culture and Society, Thiện Tân",
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
