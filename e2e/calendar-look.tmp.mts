import { serve } from "@hono/node-server";
import { anotherDatabase } from "#platform/testing/database.ts";
import { quanTri, stoppedClock } from "#platform/testing/people.ts";
import { loadReference } from "#platform/db/index.ts";
import { httpApp } from "#platform/http/app.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { rateLimit } from "#platform/http/rate-limit.ts";
import { assets, renderPage } from "#platform/ui/index.ts";
import { calendarReference, calendarRoutes } from "#modules/organisation/calendar/parts.ts";
import { openBrowser } from "./browser.ts";
import { checkPage, inContext, open, pageWeight } from "./check-page.ts";
const clock = stoppedClock("2026-11-21T02:00:00Z");
const made = await anotherDatabase("reference");
await loadReference(made.access, calendarReference, () => {});
const built = await assets();
const app = httpApp({
	database: made.database, clock, keys: keysFrom(Buffer.alloc(32, 7)), limits: { take() {} } as never, services: { installation: {} } as never,
	routes: calendarRoutes, assets: built.files, secure: false, origins: [], trustProxy: false, signInAddress: "/x",
	sessionOf: async (t) => (t === "a" ? quanTri : null), readNotice: () => null,
	render: async (answer, s) => renderPage(answer, { ...s, navigation: [{ section: "/lich-lam-viec", label: "Lịch", address: "/lich-lam-viec" }], foot: [], person: null, today: clock.today(), clockSet: true, version: "x", assets: built } as never),
	report: (_, e) => console.error(e),
});
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise((r) => setTimeout(r, 300));
const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
const b = await openBrowser();
const cookies = [{ name: "guong", value: "a", url: origin }];
const pages = ["/lich-lam-viec?nam=2026", "/lich-lam-viec?nam=2027", "/tinh-han?tu=19/11/2026&so-ngay=5&kieu=lam-viec", "/tinh-han?tu=x&so-ngay=5", "/quan-tri/lich-nghi", "/quan-tri/lich-nghi/ngay?ngay=2026-11-23", "/quan-tri/lich-nghi/ngay", "/quan-tri/lich-nghi/nam?nam=2027", "/en/lich-lam-viec?nam=2026", "/en/tinh-han?tu=12/11/2026&so-ngay=12&kieu=gio&luc=14:30"];
let i = 0;
for (const p of pages) {
	if (process.argv[2] === "check") console.log(p, await checkPage(b, origin + p, { cookies, schemes: ["light", "dark"] }));
	else for (const w of [1280, 360]) await inContext(b, w, "light", { cookies }, async (page) => { await open(page, origin + p); await page.screenshot({ path: `/tmp/cal/${i}-${w}.png`, fullPage: true }); });
	i++;
}
await b.close(); server.close(); await made.drop(); process.exit(0);
