import type { Clock } from "#platform/clock/clock.ts";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Route, Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import type { NewTree } from "../commands/trees/begin-tree.ts";
import { treeRoutes } from "../web/trees/routes.ts";
import { databaseWithResults } from "./published-results.ts";

/** Real units, invented people. */
export const dongThap = "vn34:82";
export const ward = "vn34:28249";

const person = (number: number, role: string, unitId: string | null): Person => ({
	kind: "person",
	personId: `019c0000-0000-7000-8000-00000000e00${number}`,
	sessionId: `019c0000-0000-7000-9000-00000000e00${number}`,
	name: "",
	posts: [{ role, unitId, bodyId: null, fields: [], standsInFor: null } satisfies Post],
});

export const writers = {
	/** coordinator of Đồng Tháp */
	chiMai: person(1, "coordinator", dongThap),
	/** officer of Đồng Tháp */
	chiThu: person(2, "officer", dongThap),
	/** head of a ward of Đồng Tháp */
	anhDung: person(3, "head", ward),
	quanTri: person(4, "administrator", null),
	coHoa: person(5, "supervisor", dongThap),
} as const;

export const at = (): { readonly clock: Clock; readonly from: string } => ({
	clock: stoppedClock("2026-11-22T02:00:00Z"),
	from: "198.51.100.7",
});

/** The index by which Đồng Tháp measures its communes. */
export const ownTree = (over: Partial<NewTree> = {}): NewTree => ({
	index: {
		own: {
			ownerUnitId: dongThap,
			code: "PAR-DT",
			label: {
				vi: "Chỉ số cải cách hành chính cấp xã của Đồng Tháp",
				en: "PAR index of communes of Đồng Tháp",
			},
			level: "commune",
		},
	},
	head: { version: "DT-2026", fromYear: 2026, toYear: null, basis: "Quyết định 12/QĐ-UBND" },
	copy: null,
	...over,
});

/** Pages of trees, or others of this module, seen by one person without script; a defect on a page fails the test. */
export async function treeBrowser(
	who: keyof typeof writers | "visitor",
	routes: readonly Route[] = treeRoutes,
	now = "2026-11-22T02:00:00Z",
): Promise<TestBrowser> {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const browser = testBrowser(
		httpApp({
			database: await databaseWithResults(),
			clock: stoppedClock(now),
			keys,
			limits: noRateLimit,
			services: { installation: {} } as Services,
			routes,
			assets: [],
			secure: false,
			origins: [],
			trustProxy: false,
			signInAddress: "/dang-nhap",
			sessionOf: async () => (who === "visitor" ? null : writers[who]),
			readNotice: (cookie) => readNotice(cookie, keys),
			render: async (answer, shell) =>
				`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
			report: (_, error) => {
				throw error;
			},
		}),
	);
	if (who !== "visitor") browser.cookies.set("guong", who);
	return browser;
}
