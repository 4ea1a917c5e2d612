package io.chipwire.enrich.encoder;

/** Says nothing. */
record Silent() implements Encoder {
    @Override
    public Reading read(Passage passage, Reading before) {
        return Reading.nothing();
    }

    @Override
    public String version() {
        return "";
    }
}
