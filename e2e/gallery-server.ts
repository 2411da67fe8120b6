import { randomBytes } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { serveAsset } from "#platform/http/assets.ts";
import { securityHeaders } from "#platform/http/security-headers.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { gallery } from "#platform/ui/gallery/gallery.tsx";
import { assets, type BuiltAssets, renderPage } from "#platform/ui/index.ts";
import { shellFor } from "./gallery-shell.ts";
import { addGuardedForm } from "./guarded-form.tsx";
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
	app.use(compress());
	app.get("/tai/*", serveAsset(built.files));
	app.get("/bo-thanh-phan", (context) => context.html(render("vi", built)));
	app.get("/en/bo-thanh-phan", (context) => context.html(render("en", built)));
	addGuardedForm(app, built);
	app.get("/hong.css", (context) =>
		context.body(".pale{color:#ccc;background:#fff}", 200, { "content-type": "text/css" }),
	);
	app.get("/hong", (context) => context.html(brokenPage));
	return new Promise((resolve) => {
		const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
			resolve({
				origin: `http://127.0.0.1:${port}`,
				stop: () => new Promise((done) => server.close(() => done())),
			}),
		);
	});
}

/** What the checker must find: without it, a check that sees nothing would look like a clean page. */
const brokenPage = `<!doctype html><html lang="vi"><head><title>Hỏng</title><link rel="stylesheet" href="/hong.css"></head>
<body><main><h1>Hỏng</h1><p class="pale">chữ nhạt</p><input type="text"><p style="color:red">kẻ</p>
<pre>${"rất dài ".repeat(100)}</pre><!-- ${randomBytes(120_000).toString("hex")} --></main></body></html>`;

function render(language: Language, built: BuiltAssets): string {
	return renderPage(gallery(language), shellFor(language, built));
}
