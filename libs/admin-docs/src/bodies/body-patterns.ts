import { isTwoTier, levelSuffix } from "./body-context.ts";
import { officerFields } from "./body-names.ts";
import { at, levelOf, type Pattern } from "./pattern.ts";
import { frontAndUnions, groups, unitsWithin } from "./pattern-groups.ts";
import { committees, leaders } from "./pattern-offices.ts";

const ofCommune: readonly Pattern[] = [
	...officerFields.map(
		([source, full, key]): Pattern => ({
			test: at(`(?:các )?(?:công chức |bộ phận |cán bộ )?${source}(?: (?:xã|phường|thị trấn))?`),
			make: (found, context) =>
				context.level === "commune" && !isTwoTier(context.day)
					? { key, name: `Công chức ${full}`, level: "commune", group: false }
					: /công chức/.test(found[0])
						? { key, name: `Công chức ${full}`, level: "commune", group: false }
						: null,
		}),
	),
	{
		test: at(
			"(?:bộ phận (?:tiếp nhận và trả kết quả|tn&tkq|một cửa)(?: (?:của )?(?:các )?(?:ubnd )?(?:(?:xã|phường|thị trấn), )*(?:xã|phường|thị trấn|cấp xã|huyện|thị xã|thành phố|quận|cấp huyện))?)",
		),
		make: (found, context) => {
			const level = levelOf(
				/(thị xã|thành phố|quận|xã|phường|thị trấn|huyện)$/u.exec(found[0])?.[1],
				context,
			);
			return { key: `bo-phan-mot-cua-${levelSuffix[level]}`, name: "Bộ phận Một cửa", level, group: false };
		},
	},
	{
		test: at(
			"(?:trung tâm|tt) (?:phục vụ hành chính công|pvhcc)(?: (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu|cấp tỉnh|cấp xã|cấp huyện|các cấp))?",
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			return {
				key: `ttpvhcc-${levelSuffix[level]}`,
				name: `Trung tâm Phục vụ hành chính công ${found[1] ?? ""}`.trim(),
				level,
				group: false,
			};
		},
	},
];

/** In the order tried: names that begin with another name come first. */
export const bodyPatterns: readonly Pattern[] = [
	...unitsWithin,
	...leaders,
	...committees,
	...ofCommune,
	...frontAndUnions,
	...groups,
];
