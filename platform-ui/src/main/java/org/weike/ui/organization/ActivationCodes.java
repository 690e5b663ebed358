package org.weike.ui.organization;

import org.springframework.stereotype.Component;
import org.weike.core.account.ActivationSlip;
import org.weike.core.scanpoint.CodePicture;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.ui.kit.PlatformAddress;
import org.weike.ui.kit.ThisMachineNote;

/** Draws the code that opens the activation page with the slip's characters filled in. */
@Component
class ActivationCodes {

    private final QrEncoder encoder;
    private final PlatformAddress address;

    ActivationCodes(QrEncoder encoder, PlatformAddress address) {
        this.encoder = encoder;
        this.address = address;
    }

    ThisMachineNote note() {
        return new ThisMachineNote(address);
    }

    CodePicture picture(ActivationSlip slip) {
        String page = address.current().base() + "/activate?code=" + slip.code();
        return new CodePicture(encoder.encode(page, CodeUse.SCREEN), false);
    }
}
