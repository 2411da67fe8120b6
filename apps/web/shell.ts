import type { Role } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import { systemClock } from "#platform/clock/clock.ts";
import type { Person } from "#platform/http/actor.ts";
import type { PageAnswer } from "#platform/http/route.ts";
import type { ShellContext as Request } from "#platform/http/web.ts";
import { type PageAssets, renderPage, type ShellPerson } from "#platform/ui/index.ts";
import { webMessages } from "./messages.ts";

export interface ShellParts {
	/** names of bodies on this day, by id */
	readonly bodyNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
	readonly clock: Clock;
	readonly demo: boolean;
	readonly version: string;
	readonly assets: PageAssets;
}

/** Puts the one page shell around every answer: navigation, for whom one acts, foot, banners. */
export const shellAround =
	(parts: ShellParts) =>
	async (answer: PageAnswer, request: Request): Promise<string> => {
		const words = webMessages[request.language];
		const signedIn = request.actor.kind === "person" ? request.actor : null;
		const today = parts.clock.today();
		return renderPage(signedIn?.posts.length && parts.demo ? { ...answer, illustrative: true } : answer, {
			...request,
			navigation: [
				{ section: "/", label: words.nav.home, address: "/" },
				{ section: "/don-vi", label: words.nav.units, address: "/don-vi" },
				{ section: "/chi-so", label: words.nav.results, address: "/chi-so" },
				{ section: "/thu-tuc", label: words.nav.procedures, address: "/thu-tuc" },
				{ section: "/ke-hoach", label: words.nav.plans, address: "/ke-hoach" },
				signedIn
					? { section: "/ban-lam-viec", label: words.nav.desk, address: "/ban-lam-viec" }
					: { section: "/dang-nhap", label: words.nav.signIn, address: "/dang-nhap" },
			],
			foot: [
				{ label: words.foot.openData, address: "/du-lieu" },
				{ label: words.foot.calendar, address: "/lich-lam-viec" },
				{ label: words.foot.measures, address: "/so-do" },
				{ label: words.foot.hours, address: "/gio-lam-viec" },
				{ label: words.foot.seal, address: "/nhat-ky/dau-niem-phong" },
				{ label: words.foot.accessibility, address: "/ho-tro-tiep-can" },
				{ label: words.foot.privacy, address: "/bao-ve-du-lieu" },
				{ label: words.foot.components, address: "/bo-thanh-phan" },
			],
			footSentence: words.foot.about,
			person: signedIn ? await strip(signedIn, request, parts) : null,
			today,
			clockSet: !today.equals(systemClock.today()),
			version: parts.version,
			assets: parts.assets,
		});
	};

async function strip(person: Person, request: Request, parts: ShellParts): Promise<ShellPerson> {
	const roles = webMessages[request.language].roles;
	const [first] = person.posts;
	const names = first?.bodyId ? await parts.bodyNames([first.bodyId]) : null;
	const body = first?.bodyId ? (names?.get(first.bodyId) ?? "") : "";
	return {
		key: person.personId,
		name: person.name,
		post: [first ? roles[first.role as Role] : "", body].filter(Boolean).join(", "),
		account: "/tai-khoan",
		signOut: { address: "/dang-xuat", hidden: request.hidden() },
	};
}
