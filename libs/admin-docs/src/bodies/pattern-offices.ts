import { levelSuffix } from "./body-context.ts";
import {
	at,
	committee,
	communeWords,
	districtWords,
	levelOf,
	levelTail,
	many,
	type Pattern,
	provinceWord,
} from "./pattern.ts";

const heads = "(?:thủ trưởng|giám đốc|người đứng đầu|trưởng|lãnh đạo|chánh văn phòng,? giám đốc)";
const sector = "(?:sở|ban|ngành|cơ quan chuyên môn)";

/** Heads of offices, and committees with their offices. */
export const leaders: readonly Pattern[] = [
	{
		test: at(
			`${many}(?:chủ tịch|ct) ${committee} (?:(${districtWords})|(${communeWords})|(${provinceWord}))`,
		),
		make: (found) => {
			const level = found[1] ? "district" : found[2] ? "commune" : "province";
			return {
				key: `chu-tich-ubnd-${levelSuffix[level]}`,
				name: `Chủ tịch UBND ${level === "province" ? "tỉnh" : level === "district" ? "cấp huyện" : "cấp xã"}`,
				level,
				group: level !== "province",
				takesLocality: true,
				keyed: true,
			};
		},
	},
	{
		test: at(
			`${heads} (?:các )?${sector}(?:, ${sector})+(?: và tương đương)?(?: (?:cấp )?tỉnh)?|${heads} (?:các )?(?:sở|cơ quan chuyên môn thuộc ubnd tỉnh)`,
		),
		make: () => ({
			key: "thu-truong-so-nganh",
			name: "Thủ trưởng các sở, ngành tỉnh",
			level: "province",
			group: true,
		}),
	},
	{
		test: at(
			`${heads} (?:các )?(?:phòng|ban),? (?:ban|ngành|phòng)(?! chuyên môn)(?:,? (?:ban|ngành|đoàn thể|đơn vị))*(?: (?:cấp |trực thuộc )?(?:huyện|thị xã|thành phố|quận))?`,
		),
		make: () => ({
			key: "thu-truong-phong-ban-huyen",
			name: "Thủ trưởng các phòng, ban ngành huyện",
			level: "district",
			group: true,
		}),
	},
	{
		test: at(
			`${heads} (?:các )?(?:phòng(?:, ban)? chuyên môn|phòng|cơ quan chuyên môn)(?: (?:thuộc )?(?:ubnd )?huyện)?`,
		),
		make: (_, context) =>
			context.level === "commune"
				? {
						key: "truong-phong-chuyen-mon-xa",
						name: "Thủ trưởng phòng chuyên môn",
						level: "commune",
						group: true,
					}
				: {
						key: "truong-phong-chuyen-mon-huyen",
						name: "Thủ trưởng phòng chuyên môn",
						level: "district",
						group: true,
					},
	},
	{
		test: at(
			"(?:thủ trưởng|người đứng đầu) (?:các )?(?:cơ quan|đơn vị)(?:(?:, | và )(?:cơ quan|đơn vị|địa phương|tổ chức))*(?: (?:có )?liên quan| trực thuộc)?",
		),
		make: () => ({
			key: "thu-truong-co-quan-don-vi",
			name: "Thủ trưởng các cơ quan, đơn vị",
			level: "any",
			group: true,
		}),
	},
	{
		test: at("lãnh đạo (?:ubnd )?(?:xã|phường|thị trấn)"),
		make: () => ({ key: "lanh-dao-xa", name: "Lãnh đạo xã", level: "commune", group: false }),
	},
	{
		test: at(
			"(?:các )?(?:(?:ông|bà|đồng chí)(?:,? ?\\(?bà\\)?)? )?trưởng (?:ban nhân dân )?(?:các )?(?:ấp|thôn|khóm|bản|làng|xóm|buôn|khu phố|tổ dân phố)(?:, (?:ấp|thôn|khóm|bản|làng|xóm|khu phố|tổ dân phố))*",
		),
		make: () => ({ key: "truong-ap", name: "Trưởng ban nhân dân ấp", level: "village", group: true }),
	},
];

export const committees: readonly Pattern[] = [
	{
		test: at("(?:văn phòng|vp) đoàn (?:đại biểu quốc hội|đbqh) (?:và|&) (?:hội đồng nhân dân|hđnd) tỉnh"),
		make: () => ({
			key: "vp-dbqh-hdnd-tinh",
			name: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
			level: "province",
			group: false,
		}),
	},
	{
		test: at(`(?:thường trực |tt\\.? )?(?:hội đồng nhân dân|hđnd)(?! và)(?! &)${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			return {
				key: `hdnd-${levelSuffix[level] || "cac-cap"}`,
				name: "Hội đồng nhân dân",
				level,
				group: level === "any",
				takesLocality: true,
			};
		},
	},
	{
		test: at(
			`(?:ban thường vụ )?(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy)|(?:ban thường vụ )?đảng ủy(?: (?:các )?(?:xã|phường|thị trấn|cấp xã))?(?:, (?:xã|phường|thị trấn))*`,
		),
		make: (found) => {
			const level = /tỉnh|thành/.test(found[0])
				? "province"
				: /huyện|quận|thị ủy/.test(found[0])
					? "district"
					: "commune";
			const key = level === "province" ? "tinh-uy" : level === "district" ? "huyen-uy" : "dang-uy-xa";
			return {
				key,
				name: level === "province" ? "Tỉnh ủy" : level === "district" ? "Huyện ủy" : "Đảng ủy xã",
				level,
				group: /các /.test(found[0]),
			};
		},
	},
	{
		test: at(`(?:văn phòng|vp\\.?) (?:hội đồng nhân dân|hđnd)(?: và | & | - |&|-)${committee}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "province")
				return { key: "vp-hdnd-ubnd-tinh", name: "Văn phòng HĐND và UBND tỉnh", level, group: false };
			const suffix = level === "commune" ? "xa" : "huyen";
			return {
				key: `vp-hdnd-ubnd-${suffix}`,
				name: `Văn phòng HĐND và UBND ${suffix === "xa" ? "cấp xã" : "huyện"}`,
				level,
				group: false,
				takesLocality: true,
			};
		},
	},
	{
		test: at(`(?:văn phòng|vp\\.?) ${committee}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "province")
				return { key: "vp-ubnd-tinh", name: "Văn phòng UBND tỉnh", level, group: false, takesLocality: true };
			if (level === "commune")
				return {
					key: "van-phong-ubnd-xa",
					name: "Văn phòng UBND xã",
					level,
					group: false,
					takesLocality: true,
				};
			return {
				key: "vp-hdnd-ubnd-huyen",
				name: "Văn phòng HĐND và UBND huyện",
				level,
				group: false,
				takesLocality: true,
			};
		},
	},
	{
		test: at(`${committee} (?:các cấp|cùng cấp)`),
		make: () => ({ key: "ubnd-cac-cap", name: "Ủy ban nhân dân các cấp", level: "any", group: true }),
	},
	{
		test: at(
			`(?:đảng ủy, )?${committee} ${communeWords}|${many}(?:xã|phường)(?:, (?:xã|phường|thị trấn|đặc khu))+|các (?:xã|phường|thị trấn)(?:(?:, | và )(?:phường|thị trấn|đặc khu))*`,
		),
		make: (found) => ({
			key: "ubnd-xa",
			name: "Ủy ban nhân dân cấp xã",
			level: "commune",
			group: /các |cấp |, /.test(found[0]),
			takesLocality: true,
			keyed: true,
		}),
	},
	{
		test: at(
			`${committee} ${districtWords}|các (?:huyện|quận)(?:(?:, | và )(?:thị xã|thành phố|quận|huyện|tp))*(?: thuộc tỉnh)?|(?:huyện|quận)(?:, (?:thị xã|thành phố|quận|huyện))+`,
		),
		make: (found, context) =>
			/ (?:thành phố|tp\.?)$/.test(found[0]) && context.city && !/các|,/.test(found[0])
				? {
						key: "ubnd-tinh",
						name: "Ủy ban nhân dân thành phố",
						level: "province",
						group: false,
						takesLocality: true,
						keyed: true,
					}
				: {
						key: "ubnd-huyen",
						name: "Ủy ban nhân dân huyện",
						level: "district",
						group: /các |cấp |, /.test(found[0]),
						takesLocality: true,
						keyed: true,
					},
	},
	{
		test: at(
			`(?:các )?${committee} (?:các |cấp )tỉnh(?:(?:,| và) (?:các )?thành phố)?(?: trực thuộc trung ương)?`,
		),
		make: () => ({
			key: "ubnd-tinh",
			name: "Ủy ban nhân dân cấp tỉnh",
			level: "province",
			group: true,
		}),
	},
	{
		test: at(`${committee} ${provinceWord}`),
		make: () => ({
			key: "ubnd-tinh",
			name: "Ủy ban nhân dân tỉnh",
			level: "province",
			group: false,
			takesLocality: true,
			keyed: true,
		}),
	},
	{
		test: at(`${committee}`),
		make: (_, context) => {
			const suffix = levelSuffix[context.level] || "tinh";
			return { key: `ubnd-${suffix}`, name: "Ủy ban nhân dân", level: context.level, group: false };
		},
	},
];
