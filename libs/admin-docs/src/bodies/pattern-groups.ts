import { levelSuffix } from "./body-context.ts";
import { at, committee, front, levelOf, levelTail, type Pattern, unions } from "./pattern.ts";

/** The Front, unions, and many bodies under one name. */
export const frontAndUnions: readonly Pattern[] = [
	{
		test: at("(?:các )?ban công tác mặt trận(?: (?:các )?(?:thôn|ấp|khóm|bản|khu dân cư|tổ dân phố))?"),
		make: () => ({
			key: "ban-cong-tac-mat-tran",
			name: "Ban công tác Mặt trận",
			level: "village",
			group: true,
		}),
	},
	{
		test: at(
			`${front}(?: (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|cấp tỉnh|cấp huyện|cấp xã|cùng cấp|các cấp))?`,
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			const suffix = level === "any" ? "cac-cap" : levelSuffix[level];
			const names: Readonly<Record<string, string>> = {
				tinh: "tỉnh",
				huyen: "huyện",
				xa: "cấp xã",
				"cac-cap": "các cấp",
			};
			return {
				key: `mttq-${suffix}`,
				name: `Ủy ban MTTQ Việt Nam ${names[suffix] ?? ""}`.trim(),
				level,
				group: level === "any",
				takesLocality: true,
			};
		},
	},
	{
		test: at(
			`(?:các )?(?:(?:cơ quan, )?ban,? ngành(?:,? (?:và )?(?:đoàn thể|hội đoàn thể|các đoàn thể))?|ngành(?:,| và) (?:các )?(?:hội )?đoàn thể)(?: chính trị ?- ?xã hội)?${levelTail}`,
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "commune")
				return { key: "ban-nganh-doan-the-xa", name: "Các ban ngành, đoàn thể xã", level, group: true };
			if (level === "province")
				return { key: "so-nganh-tinh", name: "Các sở, ngành tỉnh", level, group: true };
			return { key: "ban-nganh-doan-the-huyen", name: "Các ban ngành, đoàn thể huyện", level, group: true };
		},
	},
	{
		test: at(`(?:các )?${unions}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			return {
				key: `doan-the-${levelSuffix[level] || "cac-cap"}`,
				name: "Các tổ chức chính trị - xã hội",
				level,
				group: true,
			};
		},
	},
];

export const groups: readonly Pattern[] = [
	{
		test: at(
			"(?:các )?(?:cơ quan|đơn vị|sở|ngành)(?:, (?:cơ quan|đơn vị|ngành))* (?:được giao|được phân công) chủ trì[^,;.:]{0,60}?(?:tiêu chí|chỉ số|nội dung)[^,;.:]{0,30}?(?=[,;.:]| và |$)",
		),
		make: () => ({
			key: "co-quan-chu-tri-tieu-chi",
			name: "Cơ quan được giao chủ trì tiêu chí",
			level: "province",
			group: true,
		}),
	},
	{
		test: at("(?:các )?cơ quan (?:chuyên môn )?ngành dọc(?: tại cấp huyện| cấp huyện| cấp tỉnh)?"),
		make: () => ({ key: "co-quan-nganh-doc", name: "Cơ quan ngành dọc", level: "any", group: true }),
	},
	{
		test: at(
			"(?:các )?(?:sở|cơ quan chuyên môn thuộc ubnd tỉnh)(?:,? (?:ban|ngành|cơ quan|đơn vị|đoàn thể))*(?: cấp tỉnh| tỉnh| thuộc tỉnh| thành phố| có liên quan| liên quan)?",
		),
		make: (found) =>
			/^sở$/.test(found[0])
				? null
				: { key: "so-nganh-tinh", name: "Các sở, ngành tỉnh", level: "province", group: true },
	},
	{
		test: at(
			"(?:các )?(?:phòng|cơ quan)(?:, (?:ban|phòng|ngành))*(?: chuyên môn| trực thuộc| ban)?(?:, (?:ban|ngành))*(?: (?:thuộc|của) (?:ubnd )?huyện| huyện| cấp huyện)?",
		),
		make: (found, context) => {
			if (!/phòng|chuyên môn/.test(found[0]) || found[0] === "phòng") return null;
			if (context.ofOffice && context.level === "province" && !/huyện/.test(found[0]))
				return { key: "phong-chuyen-mon-tinh", name: "Các phòng chuyên môn", level: "province", group: true };
			return context.level === "commune" && !/huyện/.test(found[0])
				? { key: "phong-chuyen-mon-xa", name: "Các phòng chuyên môn", level: "commune", group: true }
				: { key: "phong-chuyen-mon-huyen", name: "Các phòng chuyên môn", level: "district", group: true };
		},
	},
	{
		test: at(
			`(?:các )?(?:đơn vị|cơ quan)(?:, (?:đơn vị|cơ quan))* trực thuộc(?: (?:${committee} )?(?:huyện|xã|tỉnh|sở))?`,
		),
		make: (_, context) => {
			const suffix = levelSuffix[context.level] || "tinh";
			return {
				key: `don-vi-truc-thuoc-${suffix}`,
				name: "Các đơn vị trực thuộc",
				level: context.level,
				group: true,
			};
		},
	},
	{
		test: at(
			"(?:các )?bộ phận(?: chuyên môn)?(?: có)?(?: liên quan)?(?: (?:của )?(?:ubnd )?(?:xã|phường|thị trấn))?",
		),
		make: () => ({
			key: "bo-phan-chuyen-mon-xa",
			name: "Các bộ phận chuyên môn xã",
			level: "commune",
			group: true,
		}),
	},
	{
		test: at(
			"(?:ban nhân dân )?(?:các )?(?:thôn|ấp|khóm|bản|xóm|khu phố|tổ dân phố)(?:(?:, | và )(?:thôn|ấp|khóm|bản|xóm|khu phố|tổ dân phố))*(?: trên địa bàn(?: xã| phường)?)?",
		),
		make: (found) =>
			/các|ban nhân dân|,/.test(found[0])
				? { key: "cac-thon", name: "Các thôn", level: "village", group: true }
				: null,
	},
	{
		test: at(
			"(?:các )?(?:cơ quan|đơn vị|ngành|sở|địa phương|cấp|tổ chức)(?:(?:, | và )(?:các )?(?:cơ quan|đơn vị|ngành|cấp|địa phương|tổ chức))*(?! (?:nhà nước|hành chính|báo chí|nội chính|thông tin|cá nhân|sự nghiệp))(?: (?:có )?liên quan| trên địa bàn(?: (?:xã|huyện|tỉnh))?)*",
		),
		make: (found, context) => {
			if (!/các|,|liên quan/.test(found[0])) return null;
			return context.level === "commune" && !/liên quan/.test(found[0])
				? {
						key: "co-quan-don-vi-xa",
						name: "Các cơ quan, đơn vị trên địa bàn",
						level: "commune",
						group: true,
					}
				: { key: "co-quan-lien-quan", name: "Các cơ quan, đơn vị liên quan", level: "any", group: true };
		},
	},
];

const parts = "(?:phòng|ban|đơn vị|cơ quan|trung tâm|chi cục|bộ phận)";

/** "Trưởng các phòng, đơn vị thuộc Sở", "các phòng, ban, đơn vị thuộc huyện" */
export const unitsWithin: readonly Pattern[] = [
	{
		test: at(
			`(?:(?:thủ trưởng|lãnh đạo|trưởng) )?(?:các )?${parts}(?:(?:, | và )${parts})* (?:trực thuộc|thuộc|của) (?:(?:sở|cơ quan)|(?:${committee} )?(huyện|thị xã|thành phố|quận|xã|phường|thị trấn))`,
		),
		make: (found, context) => {
			const level = found[1] ? levelOf(found[1], context) : context.level;
			return {
				key: `don-vi-truc-thuoc-${levelSuffix[level] || "tinh"}`,
				name: "Các phòng, đơn vị trực thuộc",
				level,
				group: true,
			};
		},
	},
];
