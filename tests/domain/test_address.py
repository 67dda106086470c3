from briefing_tui.domain.address import claim_address, quote_address, source_address


def test_an_address_is_the_path_of_keys_with_ids_in_place_of_positions() -> None:
    assert claim_address("raids") == ("claims", "raids")
    assert claim_address("raids", "by", 0) == ("claims", "raids", "by", 0)
    assert source_address("paper", "sha256") == ("sources", "paper", "sha256")


def test_the_address_of_a_quote_lies_within_that_of_its_claim() -> None:
    assert quote_address("raids", 2, "before") == ("claims", "raids", "at", 2, "before")
    assert quote_address("raids", 2)[:2] == claim_address("raids")
