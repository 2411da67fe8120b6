import { findLastSeal } from "#platform/events/last-seal.ts";
import { page } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { DownloadLinks, EmptyState, Head, Part, Terms } from "#platform/ui/index.ts";
import { recordMessages } from "../officer/record-messages.ts";
import { momentOf } from "../officer/trail-table.tsx";

const address = "/nhat-ky/dau-niem-phong";

/** Anybody may see and keep the end of the chain; what it seals stays inside. */
const sealPage = page({
	address,
	who: "everyone",
	show: async (_, context) => {
		const words = recordMessages[context.language].seal;
		const seal = await findLastSeal(context.db);
		return {
			title: words.title,
			description: words.lede,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					{seal === null ? (
						<EmptyState title={words.none}>{words.noneNext}</EmptyState>
					) : (
						<>
							<Terms
								items={[
									{ term: words.root, is: <code>{inGroups(seal.root)}</code> },
									{ term: words.number, is: formatCount(seal.seal, context.language) },
									{
										term: words.at,
										is: <time datetime={seal.at}>{momentOf(seal.at, context.language)}</time>,
									},
									{ term: words.entries, is: formatCount(seal.entries, context.language) },
								]}
							/>
							<DownloadLinks
								items={[{ address: context.to(`${address}.json`), label: words.json, kind: "JSON" }]}
							/>
						</>
					)}
					<Part id="cach-kiem" title={words.how}>
						<p>{words.howText}</p>
						<p>
							<code>npm run --silent guong -- verify --root dau-niem-phong.json</code>
						</p>
					</Part>
				</>
			),
		};
	},
});

const sealFile = page({
	address: `${address}.json`,
	who: "everyone",
	show: async (_, context) => ({
		contentType: "application/json; charset=utf-8",
		filename: "dau-niem-phong.json",
		content: `${JSON.stringify(await findLastSeal(context.db), null, "\t")}\n`,
	}),
});

export const lastSealPages = [sealPage, sealFile];

/** Eight signs a group: easier to compare by eye, and it breaks on a small screen. */
const inGroups = (root: string): string => root.match(/.{1,8}/g)?.join(" ") ?? root;
