import { bodyNames, type Role, unitsAt } from "#modules/organisation/index.ts";
import type { Post } from "#platform/http/actor.ts";
import type { DeskLink } from "#platform/http/module-wiring.ts";
import { page, type Route } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { EmptyState, Head, Part, ResultList, type Term, Terms } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** Where a person lands after signing in: the posts that hold today, and the doors that these open. */
export const deskPage = (links: readonly DeskLink[]): Route =>
	page({
		address: "/ban-lam-viec",
		who: "signed-in",
		async show(_, { actor, language, to, db, today }) {
			const words = webMessages[language].desk;
			const bodies = await bodyNames(db, idsOf(actor.posts, "bodyId"), today);
			const units = await unitsAt(db, idsOf(actor.posts, "unitId"), today);
			const place = (post: Post): Term => {
				const unit = post.unitId ? units.get(post.unitId) : undefined;
				const body = post.bodyId ? bodies.get(post.bodyId) : undefined;
				const role = webMessages[language].roles[post.role as Role];
				return {
					term: post.standsInFor ? `${role} (${words.standsIn})` : role,
					is: (
						<>
							{body ?? unit?.fullName ?? words.wholeSystem}
							{unit && (
								<>
									{" · "}
									<a href={to(unit.address)}>{words.publicPage(unit.fullName)}</a>
								</>
							)}
						</>
					),
				};
			};
			// what waits for the person goes before what may be done some day
			const first = (link: DeskLink) => (link.waiting ? 0 : 1);
			const open = await Promise.all(
				links
					.filter((link) => link.allows(actor))
					.sort((a, b) => first(a) - first(b))
					.map(async (link) => ({ link, waiting: (await link.waiting?.(db, actor, today)) ?? 0 })),
			);
			return {
				title: words.title,
				section: "/ban-lam-viec",
				noindex: true,
				body: (
					<>
						<Head title={words.lede(actor.name)} lede={actor.posts.length === 0 ? words.noPost : undefined}>
							<Terms items={actor.posts.map(place)} />
						</Head>
						<Part id="bat-dau" title={words.doorsHeading}>
							{open.length === 0 && <EmptyState title={words.nothing}>{words.nothingNext}</EmptyState>}
							<ResultList
								items={[
									...open.map((door) => doorTo(door, language, to)),
									{ address: to("/tai-khoan"), title: words.account },
								]}
							/>
						</Part>
					</>
				),
			};
		},
	});

const idsOf = (posts: readonly Post[], key: "bodyId" | "unitId"): string[] =>
	posts.flatMap((post) => post[key] ?? []);

interface OpenDoor {
	readonly link: DeskLink;
	readonly waiting: number;
}

const doorTo = ({ link, waiting }: OpenDoor, language: "vi" | "en", to: (address: string) => string) => ({
	address: to(link.address),
	title: waiting > 0 ? `${link.label[language]} (${formatCount(waiting, language)})` : link.label[language],
	text: link.about[language],
});
