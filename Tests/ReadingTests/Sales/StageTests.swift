import Testing

@testable import Reading

/// The stage of a sale, by the words that govern it: verb, tense, voice, modality, negation, and nouns of dealing.
@Suite("Stages")
struct StageTests {
    static let examples: [Example<Stage>] = [
        Example("Romania is preparing a contract for 32 F-35 fighters from the United States.", .negotiating),
        Example(
            "The German government has given permission to sell 40 Gepard guns to Jordan.", .approved),
        // Requested.
        Example("Kuwait asked the United States for 60 Patriot missiles.", .requested),
        Example("Taiwan hopes to buy 108 Abrams tanks from the United States.", .requested),
        Example("Estonia wants 100 Mistral missiles from France.", .requested),
        Example("Egypt plans to acquire 20 Tejas fighters from India.", .requested),
        Example("Switzerland wants to buy five Patriot batteries from the United States.", .requested),
        Example("Ukraine has repeatedly asked Germany for Taurus cruise missiles.", .requested),
        Example(
            "Romania plans to buy 216 Abrams tanks from the United States, its defence minister said.",
            .requested),
        Example("Iraq has shown interest in buying the S-400 from Russia.", .requested),
        Example("Armenia is eyeing 12 Tejas fighters from India.", .requested),
        Example("Croatia's request for eight HIMARS launchers was sent to Washington in May.", .requested),
        Example("Ghana would like to acquire four Heron drones from Israel.", .requested),
        Example("Azerbaijan, which seeks Arrow 3 interceptors from Israel, has had no answer.", .requested),
        Example(
            "Poland has not yet decided whether to order three Type 212 submarines from Germany.", .requested),
        // Negotiating.
        Example(
            "Lithuania has selected the Leopard 2A8 and will sign for 44 tanks with Germany this year.",
            .negotiating),
        Example("Indonesia is expected to sign a contract with Turkey for 12 TB2 drones.", .negotiating),
        Example(
            "Indonesia signed a memorandum of understanding with Italy on 12 AW149 helicopters.", .negotiating
        ),
        Example(
            "The United Arab Emirates and South Korea signed a letter of intent on the purchase of KF-21 fighters.",
            .negotiating),
        Example(
            "Denmark has shortlisted Britain's Type 31 frigate and is expected to decide before summer on an order for three of the ships.",
            .negotiating),
        Example(
            "Switzerland has selected the American F-35 as its next fighter, 36 aircraft in all.",
            .negotiating),
        Example(
            "Norway picked the British Type 26 frigate on Sunday and will now negotiate a contract for five ships.",
            .negotiating),
        Example("Argentina is in talks with France over three Scorpene submarines.", .negotiating),
        Example("Malaysia is weighing the purchase of six Bayraktar TB2 drones from Turkey.", .negotiating),
        Example("Bulgaria is close to a deal with Israel for six Barak air defence batteries.", .negotiating),
        Example(
            "A Pakistani delegation will travel to Baku to conclude talks on 40 JF-17 fighters for Azerbaijan.",
            .negotiating),
        Example("Hungary intends to sign for four Gripen fighters from Sweden next month.", .negotiating),
        Example(
            "Indonesia is expected to sign a contract with Russia for two Kilo-class submarines.",
            .negotiating),
        // Offered.
        Example("The United States has offered India 114 F-16 fighters.", .offered),
        Example("Britain is ready to sell Brazil four Type 26 frigates.", .offered),
        Example("Seoul proposed 40 KF-21 fighters to Poland.", .offered),
        Example("Russia offered to supply Saudi Arabia with S-400 missiles.", .offered),
        Example("Sweden has offered Peru 24 Gripen fighters.", .offered),
        Example("India offered Argentina 15 Tejas fighters.", .offered),
        Example(
            "South Korea's KAI is pitching the KF-21 to the Philippines, which needs 40 fighters.", .offered),
        Example("Lockheed Martin proposed 32 F-16V jets to Peru.", .offered),
        Example(
            "France's Naval Group has tabled an offer to the Netherlands for four Barracuda submarines.",
            .offered),
        Example("Moscow is ready to sell Argentina 15 MiG-35 fighters.", .offered),
        Example("India stands ready to supply Akash missiles to Brazil.", .offered),
        // Under review.
        Example("US lawmakers are still reviewing the sale of 24 F-16 jets to Jordan.", .underReview),
        Example("The State Department is examining a sale of six P-8A aircraft to Brazil.", .underReview),
        Example(
            "The State Department is reviewing a proposed sale of 24 AH-64E helicopters to Nigeria.",
            .underReview),
        // Notified.
        Example(
            "The Pentagon has informed Congress of a plan to sell 100 Harpoon missiles to Taiwan.", .notified),
        Example(
            "A notification on the sale of four MQ-9B drones to Taiwan went to Congress on Friday.", .notified
        ),
        Example(
            "The Pentagon notified Congress on Friday of a proposed sale of 250 Stinger missiles to Taiwan.",
            .notified),
        Example(
            "Congress was formally notified of a planned sale of 600 Hellfire missiles to Iraq.", .notified),
        // Approved.
        Example("Washington agreed to sell 32 F-35A jets to Poland.", .approved),
        Example("The U.S. government has authorised the sale of 200 AIM-120 missiles to Spain.", .approved),
        Example("Berlin lifted its veto and let Poland hand 14 Leopard 2 tanks to Ukraine.", .approved),
        Example(
            "South Korea may buy 36 AH-64E helicopters, the State Department announced on Monday.", .approved),
        Example("London has signed off on the transfer of Storm Shadow missiles to Oman.", .approved),
        Example(
            "A $655 million sale of 16 HIMARS launchers to Bahrain got the nod from the State Department.",
            .approved),
        Example(
            "The State Department's approval of the sale of 250 M1A2 tanks to Poland came a week after the request.",
            .approved),
        Example(
            "Germany has cleared the export of 25 Leopard 2 tanks to Hungary, according to Berlin officials.",
            .approved),
        Example(
            "The State Department approved the possible sale of 40 Harpoon missiles to Denmark on Tuesday.",
            .approved),
        Example("The German government granted export licences for 40 Marder vehicles to Greece.", .approved),
        Example("Washington has given Morocco the go-ahead to buy 162 Abrams tanks.", .approved),
        Example("The Swedish government authorised the sale of 14 Gripen fighters to Hungary.", .approved),
        Example(
            "Britain, Germany and Italy lifted their objections to the sale of Meteor missiles to Turkey.",
            .approved),
        Example(
            "The Bundestag's budget committee released the money for the sale of three IRIS-T batteries to Slovenia.",
            .approved),
        Example("Germany may buy 600 PAC-3 missiles, the State Department decided on Thursday.", .approved),
        Example("The U.S. has agreed to sell Japan 150 SM-6 missiles.", .approved),
        Example("Israel issued export licences for four Heron drones to Morocco.", .approved),
        // Signed.
        Example("France and Serbia put pen to paper on Thursday for 12 Rafale fighters.", .signed),
        Example("Finland's defence ministry has ordered 48 K9 howitzers from South Korea.", .signed),
        Example("Croatia awarded Germany's KNDS a contract for 12 PzH 2000 howitzers.", .signed),
        Example("Twelve Gripen fighters were bought by Peru from Sweden.", .signed),
        Example(
            "Slovakia has so far received four of 76 Patria AMV vehicles that it bought from Finland.",
            .signed),
        Example("Russia will deliver two S-400 regiments to India by 2026.", .signed),
        Example(
            "Slovakia has signed a contract with Sweden for 152 CV90 infantry fighting vehicles, the defence ministry in Bratislava said on Monday.",
            .signed),
        Example("Norway ordered 54 Leopard 2A8 tanks from Germany's KNDS last year.", .signed),
        Example(
            "Lithuania inked a deal with Norway's Kongsberg for two more NASAMS batteries on Wednesday.",
            .signed),
        Example(
            "Serbia is due to receive 12 Rafale fighters from France from 2028 under a contract signed in August.",
            .signed),
        Example(
            "Under a contract concluded in 2021, the Czech Republic will get 62 Caesar howitzers from France by 2026.",
            .signed),
        Example("Morocco ordered a FREMM frigate from France in 2007.", .signed),
        Example("Kazakhstan has three Anka drones on order from Turkey.", .signed),
        Example(
            "Hisar missiles will be supplied to Azerbaijan by Turkey under a $200 million contract.", .signed),
        Example("Iraq contracted South Korea for 24 T-50 trainers.", .signed),
        Example("Austria agreed to buy 12 M-346 trainers from Italy.", .signed),
        Example("Lithuania bought 88 Boxer armoured vehicles from Germany for 390 million euros.", .signed),
        Example("Rafael will supply 500 Spike missiles to Spain under a 2007 agreement.", .signed),
        Example("Poland's Mesko won a contract to supply 300 Piorun missiles to Estonia.", .signed),
        Example("Hanwha Aerospace landed a $2 billion order from Norway for 16 K239 launchers.", .signed),
        Example(
            "Greece's parliament watched on Thursday as the defence minister put his signature to the purchase of three Belharra frigates from France.",
            .signed),
        Example("Croatia finalised the purchase of eight UH-60 helicopters from the United States.", .signed),
        Example(
            "Bulgaria, which ordered eight F-16 jets from the United States in 2019, will get the first of them in 2025.",
            .signed),
        Example(
            "Deliveries of the four Ada-class corvettes that Pakistan ordered from Turkey will begin in 2023.",
            .signed),
        Example("The order by Hungary for 44 Leopard 2A7 tanks, placed in 2018, has been delayed.", .signed),
        Example(
            "Brazil purchased 32 M109 howitzers from the United States in 2017 under a government-to-government deal.",
            .signed),
        Example(
            "Germany will get 60 CH-47F helicopters from the United States under a 2023 contract.", .signed),
        Example(
            "Chile signed a contract with Sweden for 12 Gripen fighters, the first of which are expected to be delivered by 2030.",
            .signed),
        Example("Peru announced buying 24 KF-21 fighters from South Korea.", .signed),
        // Delivered.
        Example("Bangladesh has received five C-130J transports from Britain.", .delivered),
        Example("All 12 Mi-17 helicopters ordered by Peru from Russia have been handed over.", .delivered),
        Example("Pakistan delivered three JF-17 fighters to Nigeria in May 2021.", .delivered),
        Example(
            "India delivered the BrahMos missiles that the Philippines had bought for $375 million.",
            .delivered),
        Example("The United States has delivered 18 HIMARS launchers to Estonia.", .delivered),
        Example(
            "The first 28 Abrams tanks bought by Poland from the United States were handed over in Szczecin.",
            .delivered),
        Example("Nigeria received six Super Tucano aircraft from the United States in July.", .delivered),
        Example("Serbia's six MiG-29 fighters, donated by Russia, arrived in October 2017.", .delivered),
        Example(
            "Egypt commissioned the first of four Gowind corvettes ordered from France's Naval Group in 2014.",
            .delivered),
        Example(
            "France donated six Mirage 2000 fighters to Ukraine, the first of which landed there in February.",
            .delivered),
        Example(
            "The last of 12 Mi-35 helicopters ordered by Brazil from Russia was shipped in 2014.", .delivered),
        Example(
            "Both submarines that Bangladesh bought from China, two Ming-class boats, have been in service since 2017.",
            .delivered),
        Example(
            "All 24 Bayraktar TB2 drones ordered by Poland from Turkey's Baykar have been delivered.",
            .delivered),
        // Blocked.
        Example("South Korea could not export its FA-50 fighters to Argentina.", .blocked),
        Example("The Senate blocked the sale of 50 F-35 fighters to the United Arab Emirates.", .blocked),
        Example("Germany refuses to deliver Taurus missiles to Ukraine.", .blocked),
        Example("Germany has suspended export licences for 12 Tiger helicopters to Saudi Arabia.", .blocked),
        Example("Italy's government froze deliveries of Mk 82 bombs to the United Arab Emirates.", .blocked),
        Example("Britain will not license the sale of 24 M-346 trainers to Azerbaijan by Italy.", .blocked),
        Example(
            "Britain's refusal has held up South Korea's sale of 24 T-50 trainers to Argentina.", .blocked),
        Example("Germany is holding up the delivery of 40 Eurofighter jets to Turkey.", .blocked),
        Example(
            "Berlin's refusal to license the engines has stalled the sale of 250 Altay tanks by Turkey to Qatar.",
            .blocked),
        Example("Germany vetoed Saudi Arabia's purchase of 48 Typhoon jets from Britain.", .blocked),
        Example("The United States halted deliveries of F-35 fighters to Turkey in 2019.", .blocked),
        Example("Washington paused a shipment of 1,800 2,000-pound bombs to Israel in May.", .blocked),
        Example("Congress froze the sale of 40 F-16 jets to Turkey for more than two years.", .blocked),
        Example(
            "Canada suspended export permits for the optical sensors of Bayraktar drones bound for Turkey.",
            .blocked),
        Example("Berlin refused to allow the export of Eurofighters to Saudi Arabia.", .blocked),
        Example(
            "The sale of 12 AH-1Z helicopters to Nigeria has been put on hold by US lawmakers.", .blocked),
        Example("The Netherlands stopped the export of F-35 parts to Israel after a court ruling.", .blocked),
        Example(
            "Senator Smith is withholding his consent to the sale of 60 Patriot missiles to Kuwait.", .blocked
        ),
        // Cancelled.
        Example("Jordan pulled out of the purchase of 80 Leclerc tanks from France.", .cancelled),
        Example("The Czech Republic called off its order for 24 Gripen fighters from Sweden.", .cancelled),
        Example("Spain's contract for 168 Spike launchers with Israel has been terminated.", .cancelled),
        Example(
            "Sweden decided to scrap the order for 18 NH90 helicopters and cancelled the contract with France in 2023.",
            .cancelled),
        Example("The sale of 12 Ka-52 helicopters by Russia to Algeria fell through.", .cancelled),
        Example(
            "Australia scrapped its order for 12 Attack-class submarines from France in September 2021.",
            .cancelled),
        Example(
            "France terminated the contract for two Mistral helicopter carriers with Russia in 2015.",
            .cancelled),
        Example("Indonesia has shelved its purchase of 11 Su-35 fighters from Russia.", .cancelled),
        Example("The Philippines cancelled an order for 16 Mi-17 helicopters from Russia.", .cancelled),
        Example(
            "Norway terminated its contract for 14 NH90 helicopters and handed the aircraft back to NHIndustries.",
            .cancelled),
        Example("Manila backed out of a deal with Canada for 16 Bell 412 helicopters.", .cancelled),
        Example("Russia annulled the delivery of five S-300 systems to Iran in 2010.", .cancelled),
        Example(
            "Talks collapsed and Colombia dropped the purchase of 40 Merkava tanks from Israel.", .cancelled),
        Example(
            "Canada revoked the export permits for 12 Griffon helicopters to the Philippines.", .cancelled),
        Example(
            "Romania has pulled out of the purchase of seven Watchkeeper drones from Elbit Systems.",
            .cancelled),
    ]

    @Test("a sale has the stage that the words governing it tell", arguments: examples)
    func stage(_ example: Example<Stage>) {
        #expect(reading(example.text).sales.map(\.stage) == [example.expected])
    }

    /// The same sale in several sentences: what is told of it last in time counts.
    static let stories: [Example<Stage>] = [
        Example(
            "Oman asked Britain for 12 Typhoon jets in 2010. The two governments signed a contract for the 12 Typhoon jets in December.",
            .signed),
        Example(
            "Chile ordered 30 Leopard 2A4 tanks from Germany. All 30 Leopard 2A4 tanks have been delivered.",
            .delivered),
        Example(
            "Egypt ordered 24 Su-35 fighters from Russia. Six have arrived.",
            .signed),
        Example(
            "Canberra ordered 12 Shortfin Barracuda submarines from France in 2016. Australia has now scrapped the order for the submarines.",
            .cancelled),
        Example(
            "Washington has approved the sale of 12 Javelin launchers to Latvia. The notice is no proof that a contract was signed.",
            .approved),
        Example(
            "The State Department approved the sale of 40 Stinger missiles to Estonia. Congress has 30 days to review the sale and block it.",
            .approved),
        Example(
            "Norway ordered 24 K9 howitzers from South Korea. Doubts about the price had held the contract up for a year.",
            .signed),
    ]

    @Test(
        "over several sentences a sale goes forward, and a part of it delivered does not end it",
        arguments: stories)
    func story(_ example: Example<Stage>) {
        #expect(reading(example.text).sales.map(\.stage) == [example.expected])
    }

    @Test("sales listed under a notice to Congress are notified, where nothing else is said of them")
    func setting() {
        let text = """
            Six notifications reached Congress on Tuesday. The largest concerns 40 M1A2 tanks for Kuwait, valued at \
            $800 million. Stinger missiles for Kuwait come to $120 million.
            """
        #expect(Set(reading(text).sales.map(\.stage)) == [.notified])
    }

    @Test("a claim of what is done beats one of what is planned, and one of now beats one of before")
    func strength() {
        let planned = StageClaim(stage: .signed, strength: .assumed)
        let wished = StageClaim(stage: .requested)
        let earlier = StageClaim(stage: .blocked, strength: .earlier)
        #expect(StageClaim.joined(planned, wished) == wished)
        #expect(StageClaim.joined(wished, earlier) == wished)
        // A stop of an earlier time is over where a contract stands.
        #expect(StageClaim.joined(planned, earlier) == planned)
        let before = StageClaim(stage: .approved, strength: .earlier)
        #expect(StageClaim.joined(planned, before) == before)
        #expect(StageClaim.joined(nil, planned) == planned)
    }

    @Test("articles in use were delivered where a deal is told, and tell nothing alone")
    func inUse() {
        let inUse = StageClaim(stage: .delivered, strength: .inUse)
        let signed = StageClaim(stage: .signed)
        #expect(StageClaim.joined(signed, inUse)?.stage == .delivered)
        #expect(StageClaim.joined(inUse, signed)?.stage == .delivered)
        var frame = SaleFrame(sentence: 0)
        frame.claim = inUse
        #expect(frame.stage == .reported)
        #expect(!frame.stageIsStated)
    }

    @Test("a stop that is taken away stops no more; a loose word yields to an authority's")
    func release() {
        let blocked = StageClaim(stage: .blocked)
        let lifted = StageClaim(stage: .approved, strength: .loose, isRelease: true)
        #expect(StageClaim.joined(blocked, lifted)?.stage == .approved)
        #expect(StageClaim.joined(lifted, blocked)?.stage == .approved)
        let sold = StageClaim(stage: .signed, strength: .loose)
        #expect(StageClaim.joined(sold, StageClaim(stage: .notified))?.stage == .notified)
    }
}
