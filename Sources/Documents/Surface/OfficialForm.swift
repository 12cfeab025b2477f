/// The fixed parts of official papers, by which a notice is told from an article about it.
///
/// A row is a phrase in small letters with one space between words, where it stands, what it counts, and the
/// surface that it speaks for. The phrases are those of the papers themselves since about 2010.
struct OfficialForm: Sendable {
    let phrase: StaticString
    let points: Int
    let surface: Document.Surface?

    init(_ phrase: StaticString, _ points: Int, _ surface: Document.Surface? = nil) {
        self.phrase = phrase
        self.points = points
        self.surface = surface
    }

    /// Phrases with which a line of a notice begins. An article quotes them within its sentences.
    static let lineStarts: [OfficialForm] = [
        OfficialForm("transmittal no", 2, .dsca),
        OfficialForm("transmittal number", 2, .dsca),
        OfficialForm("transmittal #", 2, .state),
        OfficialForm("transmittal# ", 2, .state),
        OfficialForm("media/public contact", 1, .dsca),
        OfficialForm("news | ", 1, .dsca),
        OfficialForm("the u.s. department of state has made a determination approving a possible", 2, .state),
        OfficialForm("the department of state has made a determination approving a possible", 2, .state),
        OfficialForm("the state department has made a determination approving a possible", 2),
        OfficialForm("this proposed sale will ", 1),
        OfficialForm("the proposed sale will ", 1),
        OfficialForm("the proposed sale of this equipment", 1),
        OfficialForm("implementation of this proposed sale will", 1),
        OfficialForm("there will be no adverse impact on u.s. defense readiness", 1),
        OfficialForm("the principal contractor", 1),
        OfficialForm("there is no principal contractor", 1),
        OfficialForm("the description and dollar value", 1, .dsca),
        OfficialForm("all questions regarding this proposed foreign military sale", 1),
        OfficialForm(
            "for further information, please contact the bureau of political-military affairs", 1, .state),
        OfficialForm("the secretary of state has determined and provided detailed justification", 1),
        OfficialForm("(i) prospective purchaser", 2),
        OfficialForm("(i) (u) prospective purchaser", 2),
        OfficialForm("(i) purchaser", 2),
        OfficialForm("notice of proposed issu", 2),
        OfficialForm("report of enhancement or upgrade", 2),
        OfficialForm("enclosure: transmittal no", 2),
        OfficialForm("the transaction contained in the attached certification involves", 2),
        OfficialForm("policy justification", 1),
    ]

    /// Phrases that count wherever they stand, once each.
    static let anywhere: [OfficialForm] = [
        OfficialForm("delivered the required certification notifying congress", 1),
        OfficialForm(
            "the defense security cooperation agency delivered the required certification", 1, .dsca),
        OfficialForm("date report delivered to congress", 1),
        OfficialForm("please find enclosed a certification of a proposed license", 2),
        OfficialForm("notified congress today of a possible foreign military sale", 1),
        OfficialForm("has made a determination approving a possible foreign military sale", 1),
    ]

    /// What reporters write and officials do not.
    static let signsOfReport: [StaticString] = [
        "reported", "according to", "told ", "(reuters)", "(ap)", "(afp)", "analysts ", "said on ",
        "said in ",
        "news release", "statement said", "advertisement",
    ]
}
