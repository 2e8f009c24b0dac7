"""Han characters in names: Chinese family names, organisation endings, foreign sounds."""

# The 400 commonest by the censuses of China and Taiwan, folded; written down from memory of the
# usual lists and of the Hundred Family Surnames.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁"
    "沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃"
    "洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮"
    "柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古"
    "吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇"
    "桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉"
    "伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿"
    "薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利呼居揭干但尉冶斯元"
    "习妥仉竹幸杞沃辉卯昝宛"
)
_COMPOUND = """
欧阳 司马 诸葛 上官 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 东方 南宫 端木 独孤 轩辕
呼延 申屠 鲜于 闻人 澹台 淳于 单于 太史 公羊 赫连 钟离 濮阳 万俟 西门 第五 张简 范姜 林郑
陈方 叶刘 张廖 梁锦 范徐 郭詹
"""
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())
# Characters that write foreign sounds, the commonest in the lexicons; 的 and the like left out.
TRANSLITERATION_CHARACTERS = frozenset(
    "阿埃艾爱安昂奥巴白拜班邦保堡鲍贝本比彼毕宾波勃伯博布查茨达大戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔"
    "法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰金卡凯"
    "坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利莉丽连林琳柳龙隆娄卢鲁路吕伦罗洛马玛迈麦曼毛"
    "梅门蒙米密缅明摩莫默姆穆娜纳奈南内尼年涅宁纽农努诺欧帕潘庞培佩彭皮平珀普奇齐契恰钱强乔切钦琼丘屈"
    "让热仁日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣什史士斯司丝松苏索塔泰坦汤唐陶特腾提田图土托瓦万旺威"
    "韦维魏温文翁沃乌吴武西希锡席夏香肖歇谢辛欣兴修休许雪逊雅亚延扬耶叶伊依因英尤于约泽扎詹张哲珍芝"
    "治朱兹宗祖佐柴穆芙珂薇茜妮娅婭嘉洁汀廷朵尧蓓黛蓉伽喀咯"
)  # fmt: skip
_ORGANISATION = """
公司 集团 大学 学院 中学 小学 研究所 研究院 研究中心 银行 委员会 协会 联盟 联合会 基金会 组织
党 法院 检察院 部 局 署 厅 处 会 社 报 报社 日报 晚报 时报 周刊 杂志 电视台 电台 通讯社 出版社
医院 博物馆 图书馆 俱乐部 队 航空 工会 教会 教堂 议会 国会 政府 军 机构 中心 学校 剧院 酒店
机场 车站 球场
"""
# What a Chinese name of an organisation ends in.
ORGANISATION_ENDINGS = tuple(_ORGANISATION.split())


def is_surname(han: str) -> bool:
    """Whether folded Han is a Chinese surname of one or two characters."""
    return han in SURNAMES or han in COMPOUND_SURNAMES
