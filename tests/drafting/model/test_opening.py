"""A model is opened by the address of its server; where that has several, one must be named."""

import json

import pytest
from tests.drafting.model.fake_server import PATIENT, Play, playing, raw

from briefing_tui.drafting.model.address import AddressError
from briefing_tui.drafting.model.opening import open_model


def _with_models(*names: str) -> Play:
    return raw(json.dumps({"data": [{"id": name} for name in names]}).encode())


def test_the_only_model_of_a_server_needs_no_name() -> None:
    with playing(_with_models("small")) as fake:
        assert open_model(f"{fake.url}/v1", limits=PATIENT).name == "small"
    assert fake.paths == ["/v1/models"]


def test_one_of_several_models_must_be_named() -> None:
    with playing(_with_models("small", "large\x1b")) as fake:
        with pytest.raises(AddressError, match=r"several models: name one with --model-name \(small or large␛\)"):
            open_model(fake.url, limits=PATIENT)
        assert open_model(fake.url, "large", limits=PATIENT).name == "large"
    assert len(fake.paths) == 1


def test_a_server_that_does_not_tell_its_models_is_asked_for_any() -> None:
    with playing(raw(b"?", 404)) as fake:
        assert open_model(fake.url, limits=PATIENT).name == "default"


def test_an_address_elsewhere_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(AddressError, match="--allow-remote"):
        open_model("http://192.0.2.1:8080")
