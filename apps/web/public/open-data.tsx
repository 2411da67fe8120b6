import type { OpenDataset } from "#platform/http/module-wiring.ts";
import { page, type Route } from "#platform/http/route.ts";
import { DownloadLinks, EmptyState, Head, Part } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** The researcher's door: everything published, to download. */
export const openDataPage = (datasets: readonly OpenDataset[]): Route =>
	page({
		address: "/du-lieu",
		who: "everyone",
		show(_, { language, to }) {
			const words = webMessages[language].openData;
			return {
				title: words.title,
				section: "/du-lieu",
				body: (
					<>
						<Head title={words.title} lede={words.lede} meta={words.terms} />
						{datasets.length === 0 && <EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
						{datasets.map((dataset, index) => (
							<Part id={`bo-${index + 1}`} title={dataset.label[language]} sub={dataset.about[language]}>
								<DownloadLinks
									items={dataset.files.map((file) => ({
										label: dataset.label[language],
										kind: file.format,
										address: to(file.address),
									}))}
								/>
							</Part>
						))}
					</>
				),
			};
		},
	});
