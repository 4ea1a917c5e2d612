package io.chipwire.events.signature;

/** Three stories about one deal, by different hands, and one about another deal. */
final class Stories {
    private Stories() {}

    static final String WIRE =
            """
            Norvik Cloud has agreed to buy 24,000 H200 accelerators from Nvidia for a data center near \
            Tromsø, the company said on Tuesday, in what analysts called the largest single purchase by a \
            Nordic operator. The chips will be delivered in two batches, the first of 10,000 in March and \
            the rest before the end of September, according to a statement. Norvik did not say what it \
            paid, but two people familiar with the talks put the value at about $780 million.
            "We have the power and the cold; what we lacked was silicon," chief executive Ingrid Solberg \
            told reporters in Oslo. The site draws on hydroelectric plants along the fjord and was planned \
            for crypto mining before Norvik took it over last year. Local officials said that the operator \
            had applied for a second grid connection of 140 megawatts.
            The order comes as European providers try to catch up with American rivals, which have spent \
            far more on graphics processors since the boom began. Nvidia declined to comment on individual \
            customers. Shares of Norvik's parent, Fjordkraft Holding, rose 6% in early trading before \
            giving up part of the gain. The company will report results for the quarter on 3 February and \
            has promised details on how it will finance the purchase.
            """;

    static final String RIVAL =
            """
            A small Norwegian firm just became one of the biggest GPU buyers in northern Europe. Fjordkraft's \
            Norvik Cloud unit will take 24,000 of Nvidia's H200 cards, its boss Ingrid Solberg announced at \
            an event in Oslo, adding that a first lot of 10,000 arrives in March. Sources close to the deal \
            speak of $780 million, which would work out at some $32,500 a piece.
            Why Tromsø? Electricity there costs a fraction of what it does in Frankfurt or Dublin, and \
            winters do much of the cooling for free. "We have the power and the cold; what we lacked was \
            silicon," Solberg quipped. Critics are less amused: the municipality has been told that homes \
            may face higher tariffs once the halls fill up, and a citizens' group plans to contest the \
            140-megawatt line in court.
            For Nvidia the sale is small change. For the region it is a bet that compute, like aluminium \
            a century ago, goes where the rivers are. Whether customers follow is another matter: Norvik \
            has named only one so far, a fish-farming start-up that trains models to count salmon lice. \
            Investors seemed to like it anyway, pushing the stock up six per cent at one point.
            """;

    static final String OTHER_DEAL =
            """
            Banco Ribera plans to lease 1,200 MI300X accelerators from a hosting company in Aragón, moving \
            its fraud models off rented public cloud machines by next summer. The Spanish lender said the \
            three-year contract costs less than half of its present bill, and that customer data would stay \
            in the country. AMD supplied the chips through a distributor late last year. A spokesman for the \
            bank said that it had tested rival products but found the memory of each card decisive, since \
            its largest model no longer has to be split. Unions asked for talks about jobs in the risk \
            department, where some forty analysts review suspicious payments by hand today.
            """;

    static final String FURNITURE =
            """
            Subscribe to our newsletter for the stories that matter, every morning before coffee. Share this \
            article on your favourite network. Read more: ten gadgets we loved this week; why your next car \
            may drive itself; the best mechanical keyboards under a hundred dollars. Copyright of the \
            publisher, all rights reserved, do not reproduce without written permission.
            """;
}
