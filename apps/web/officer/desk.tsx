import type { DeskLink } from "#platform/http/module-wiring.ts";
import { page, type Route } from "#platform/http/route.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { Role } from "#modules/organisation/domain/role.ts";
import { webMessages } from "../messages.ts";

/** Where a person lands after signing in: the posts that hold today, and the doors that these open. */
export const deskPage = (links: readonly DeskLink[]): Route =>
	page({
		address: "/ban-lam-viec",
		who: "signed-in",
		async show(_, { actor, language, to, db, today }) {
			const words = webMessages[language].desk;
			const roles = webMessages[language].roles;
			const bodies = await bodyNames(
				db,
				actor.posts.flatMap((post) => post.bodyId ?? []),
				today,
			);
			const open = links.filter((link) => link.allows(actor));
			return {
				title: words.title,
				section: "/ban-lam-viec",
				noindex: true,
				body: (
					<>
						<div class="head">
							<h1>{words.lede(actor.name)}</h1>
							{actor.posts.length === 0 ? (
								<p class="lede">{words.noPost}</p>
							) : (
								<>
									<p class="meta">{words.actsAs}</p>
									<ul>
										{actor.posts.map((post) => (
											<li>
												{roles[post.role as Role]}
												{post.bodyId ? `, ${bodies.get(post.bodyId) ?? post.bodyId}` : ""}
												{post.standsInFor ? ` (${words.standsIn})` : ""}
											</li>
										))}
									</ul>
								</>
							)}
						</div>
						<section class="part" aria-labelledby="bat-dau">
							<h2 id="bat-dau">{words.doorsHeading}</h2>
							<ul class="rows">
								{open.map((link) => (
									<li>
										<a href={to(link.address)}>{link.label[language]}</a>
										<p class="why">{link.about[language]}</p>
									</li>
								))}
								<li>
									<a href={to("/tai-khoan")}>{words.account}</a>
								</li>
							</ul>
							{open.length === 0 && (
								<div class="empty">
									<h3>{words.nothing}</h3>
									<p>{words.nothingNext}</p>
								</div>
							)}
						</section>
					</>
				),
			};
		},
	});
