package dev.throughline.query.store;

/** The same where hardly anything is kept in memory, so that all is read when it is wanted. */
class LittleAtHandTest extends MongoProjectorTest {

    @Override
    Pace pace(int batch) {
        return Paces.inTests(batch, 2);
    }
}
